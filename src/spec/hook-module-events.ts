import data from './hook-module-events.json' with { type: 'json' };

/** The events that a hooks module can stand on; besides them every event of hooks, as `classic.<Event>`. */
export const moduleEvents: readonly string[] = data.facts.map(({ name }) => name);
