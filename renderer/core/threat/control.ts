/**
 * A control: something done so that a threat is less likely or less bad. It is a record of its own, so that one
 * control can stand behind several cells, and each cell sees when it slips.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type ControlId = Id<'Control'>;

export const controlStates = [
  { id: 'proposed', name: 'Proposed' },
  { id: 'agreed', name: 'Agreed, not yet in place' },
  { id: 'in-place', name: 'In place' },
  { id: 'dropped', name: 'Dropped' },
] as const;
export type ControlState = (typeof controlStates)[number]['id'];

export interface Control {
  readonly id: ControlId;
  readonly operationId: OperationId;
  readonly text: string;
  readonly owner: string;
  /** ISO date by which it should stand. */
  readonly due: string | null;
  readonly state: ControlState;
  /** Why it was dropped; may be empty in the other states. */
  readonly note: string;
  /** Hours of officers' time; `null` where nobody has put a figure on it. */
  readonly officerHours: number | null;
}

const stateIds = controlStates.map((state) => state.id) as [ControlState, ...ControlState[]];

export const controlSchema: z.ZodType<Control> = z.object({
  id: idSchema<'Control'>(),
  operationId: idSchema<'Operation'>(),
  text: z.string().max(2000),
  owner: z.string().max(120),
  due: isoDateSchema.nullable(),
  state: z.enum(stateIds),
  note: z.string().max(2000),
  officerHours: z.number().min(0).max(1_000_000).nullable(),
});

/** Why the cells that lean on this control should be looked at again; `null` where there is no reason to. */
export function slippedBecause(control: Control, today: string): 'overdue' | 'dropped' | null {
  if (control.state === 'dropped') return 'dropped';
  if (control.state === 'in-place' || control.due === null) return null;
  return control.due < today ? 'overdue' : null;
}
