import type { Corpus } from "./corpus.ts";

/** One row of the table: a goal and how it is measured. */
export interface Row {
  readonly id: string;
  /** Lines of the table; a row may have several goals over one measurement. */
  measure(bench: Bench): Promise<readonly Line[]>;
}

export interface Line {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** Null where the line has no goal and is given for comparison. */
  readonly met: boolean | null;
}

export interface Bench {
  /** How often each measurement is repeated; medians are given. */
  readonly rounds: number;
  /** Edits of the server rows. */
  readonly edits: number;
  readonly corpus: Corpus;
}

/** A value that must not be above its goal. */
export function atMost(what: string, value: number, goal: number, show: (value: number) => string): Line {
  return { what, goal: `<= ${show(goal)}`, measured: show(value), met: value <= goal };
}

export function noted(what: string, measured: string): Line {
  return { what, goal: "", measured, met: null };
}

export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} x`;
export const mebibytes = (value: number): string => `${value.toFixed(0)} MiB`;
