/** Where controls stand in time: each by its due date, against today and polling day. Shares of a width, 0 to 1. */
import { daysBetween } from '../foundation/dates';
import type { Control } from './control';

export interface TimelineDay {
  readonly date: string;
  /** 0 at the left edge, 1 at the right. */
  readonly at: number;
}

export interface ControlTimeline {
  readonly today: TimelineDay;
  readonly pollingDay: TimelineDay | null;
  /** The controls that have a due date, the earliest first. */
  readonly due: readonly (TimelineDay & { readonly control: Control })[];
  readonly withoutDate: readonly Control[];
}

/** The controls in time. Dates are ISO; `pollingDate` is `null` while it is not known. */
export function controlTimeline(
  controls: readonly Control[],
  { today, pollingDate }: { readonly today: string; readonly pollingDate: string | null },
): ControlTimeline {
  const dates = [
    today,
    ...(pollingDate === null ? [] : [pollingDate]),
    ...controls.flatMap((control) => control.due ?? []),
  ].sort();
  const first = dates[0] ?? today;
  // A span of no days has no share of a width: everything then stands in the middle.
  const span = daysBetween(first, dates.at(-1) ?? today);
  const at = (date: string): number => (span === 0 ? 0.5 : daysBetween(first, date) / span);
  const day = (date: string): TimelineDay => ({ date, at: at(date) });
  return {
    today: day(today),
    pollingDay: pollingDate === null ? null : day(pollingDate),
    due: controls
      .flatMap((control) => (control.due === null ? [] : [{ ...day(control.due), control }]))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    withoutDate: controls.filter((control) => control.due === null),
  };
}
