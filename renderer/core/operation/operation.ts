/** An operation: the policing of one polling day in one force, whatever polls fall on it. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { defaultMarking, type Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { AreaId } from '../places/area';

export type OperationId = Id<'Operation'>;

export const pollTypes = [
  { id: 'uk-parliamentary', name: 'UK parliamentary' },
  { id: 'uk-parliamentary-by-election', name: 'UK parliamentary by-election' },
  { id: 'local-principal', name: 'Local, principal area' },
  { id: 'parish', name: 'Parish or community' },
  { id: 'mayor', name: 'Mayor' },
  { id: 'pcc', name: 'Police and crime commissioner' },
  { id: 'by-election', name: 'By-election' },
  { id: 'referendum', name: 'Referendum' },
  { id: 'gla', name: 'Greater London Authority' },
  { id: 'senedd', name: 'Senedd' },
] as const;
export type PollTypeId = (typeof pollTypes)[number]['id'];

export const nations = ['England', 'Wales'] as const;
export type Nation = (typeof nations)[number];

export interface Poll {
  readonly type: PollTypeId;
  /** Which contest, in the officer's words: "all wards", "Harrow Dale ward". May be empty. */
  readonly contest: string;
}

export interface Operation {
  readonly id: OperationId;
  readonly name: string;
  /** ISO date; `null` while it is not yet known. */
  readonly pollingDate: string | null;
  readonly nation: Nation;
  readonly polls: readonly Poll[];
  readonly forceName: string;
  /** The root of the operation's areas. */
  readonly forceAreaId: AreaId;
  /** The councils (local authority areas) where polls are held. */
  readonly areaIds: readonly AreaId[];
  /** The operation before this one, from which history and learning are taken. */
  readonly followsOperationId: OperationId | null;
  readonly marking: Marking;
  /** Whether it is the invented example that comes with the desk. */
  readonly isExample: boolean;
  readonly createdAt: string;
}

const pollTypeIds = pollTypes.map((poll) => poll.id) as [PollTypeId, ...PollTypeId[]];

export const operationSchema: z.ZodType<Operation> = z.object({
  id: idSchema<'Operation'>(),
  name: z.string().min(1).max(120),
  pollingDate: isoDateSchema.nullable(),
  nation: z.enum(nations),
  polls: z.array(z.object({ type: z.enum(pollTypeIds), contest: z.string().max(200) })),
  forceName: z.string().max(120),
  forceAreaId: idSchema<'Area'>(),
  areaIds: z.array(idSchema<'Area'>()),
  followsOperationId: idSchema<'Operation'>().nullable(),
  marking: markingSchema,
  isExample: z.boolean(),
  createdAt: isoInstantSchema,
});

/** A new operation with nothing filled in but what must be. */
export function newOperation(
  given: Pick<Operation, 'id' | 'name' | 'forceName' | 'forceAreaId' | 'createdAt'> & Partial<Operation>,
): Operation {
  return {
    pollingDate: null,
    nation: 'England',
    polls: [],
    areaIds: [],
    followsOperationId: null,
    marking: defaultMarking,
    isExample: false,
    ...given,
  };
}

/** The polls in one line: "Local, principal area; Mayor (Harrow Dale)". */
export function describePolls(polls: readonly Poll[]): string {
  return polls
    .map((poll) => {
      const name = pollTypes.find((type) => type.id === poll.type)?.name ?? poll.type;
      return poll.contest === '' ? name : `${name} (${poll.contest})`;
    })
    .join('; ');
}
