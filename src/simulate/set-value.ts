import type { Payload } from './payload.ts';

/** A `path=value` as given on the command line; undefined where there is no path. The value is JSON, else text. */
export function parseSetting(setting: string): { path: string; value: unknown } | undefined {
  const equals = setting.indexOf('=');
  if (equals < 1) return undefined;
  const text = setting.slice(equals + 1);
  return { path: setting.slice(0, equals), value: parseOrText(text) };
}

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A copy of `payload` with the value at a dotted path (`tool_calls.0.tool_name`) set; maps on the way are made where missing. */
export function setValue(payload: Payload, path: string, value: unknown): Payload {
  return setStep(payload, path.split('.'), value) as Payload;
}

function setStep(owner: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const isIndex = Array.isArray(owner) && /^\d+$/.test(step) && Number(step) <= owner.length;
  const child = ownValue(owner, step);
  const next = rest.length > 0 ? setStep(child, rest, value) : value;
  if (isIndex) return Object.assign([...owner], { [step]: next });
  const copy = typeof owner === 'object' && owner !== null && !Array.isArray(owner) ? { ...owner } : {};
  // `__proto__` as a key is data, as it would be in the client's JSON.
  return Object.defineProperty(copy, step, { value: next, enumerable: true, configurable: true, writable: true });
}

function ownValue(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, key) ? (owner as Payload)[key] : undefined;
}
