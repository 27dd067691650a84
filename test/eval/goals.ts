import { percent } from './table.ts';

/** A figure with the bound that it is to keep. */
export interface Goal {
  readonly figure: string;
  readonly measured: string;
  readonly goal: string;
  readonly held: boolean;
}

/** A part of all that is to be so large at least. */
export function atLeast(figure: string, measured: number | undefined, goal: number): Goal {
  return { figure, measured: percent(measured), goal: `≥ ${goal * 100} %`, held: (measured ?? 0) >= goal };
}

/** A number that is to be so small at most; `unit` as in `ms`. */
export function atMost(figure: string, measured: number, goal: number, unit: string): Goal {
  const digits = measured < 10 ? 3 : 0;
  return {
    figure,
    measured: `${measured.toFixed(Number.isInteger(measured) ? 0 : digits)} ${unit}`,
    goal: `≤ ${goal} ${unit}`,
    held: measured <= goal,
  };
}

/** A ratio that is to be so large at least. */
export function times(figure: string, measured: number, goal: number): Goal {
  return { figure, measured: `${measured.toFixed(1)} ×`, goal: `≥ ${goal} ×`, held: measured >= goal };
}
