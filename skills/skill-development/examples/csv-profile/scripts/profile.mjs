#!/usr/bin/env node
// Prints a line for each column of a CSV file: type, filled cells, different values, range. Exit code 2: unreadable.
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) stop('give a CSV file');
const [header = [], ...rows] = parse(read(file));

console.log(`${rows.length} rows, ${header.length} columns`);
header.forEach((name, index) => console.log(describe(name, rows.map((row) => row[index] ?? ''))));
const uneven = rows.flatMap((row, index) => (row.length === header.length ? [] : [`row ${index + 2}: ${row.length} fields`]));
if (uneven.length > 0) console.log(`${uneven.length} rows of another length: ${uneven.slice(0, 5).join(', ')}`);

function describe(name, cells) {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.filter((cell) => Number.isFinite(Number(cell)));
  const type = filled.length === 0 ? 'empty' : numbers.length === filled.length ? 'number' : numbers.length === 0 ? 'text' : 'mixed';
  const values = type === 'number' ? filled.map(Number) : filled.map((cell) => cell.length);
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const range = type === 'empty' ? '' : `, ${type === 'number' ? '' : 'length '}${least} to ${most}`;
  return `${name}: ${type}, ${filled.length} of ${cells.length} filled, ${new Set(filled).size} different${range}`;
}

/** Rows of fields; quoted fields may hold commas, line breaks and doubled quotes. */
function parse(text) {
  const rows = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return stop(error.message);
  }
}

function stop(message) {
  console.error(`profile: ${message}`);
  process.exit(2);
}
