/** Entries of the log of polling day as they are written: what was typed, what is wrong with it, and the record. */
import { asId } from '../foundation/ids';
import { z } from '../foundation/schema';
import { err, ok, type Result } from '../foundation/result';
import { momentProblems, nextEntry } from '../log/log';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';
import { momentTyped } from './day-clock';
import type { Matter } from './day-log';
import { type DayLogEntry, type DayLogKind, dayLogKinds } from './day-log-entry';

/** What the form of one entry holds. */
export interface DayDraft {
  /** As typed: "0712"; empty for `at`. */
  readonly time: string;
  /** ISO instant of what is recorded; `null` for now. */
  readonly at: string | null;
  readonly kind: DayLogKind;
  readonly stationId: string | null;
  readonly placeId: string | null;
  readonly teamId: string | null;
  readonly text: string;
  readonly harmId: string | null;
  readonly response: string;
  readonly isOpen: boolean;
  readonly followsId: string | null;
  readonly lateReason: string;
  readonly links: readonly Link[];
}

export const emptyDraft: DayDraft = {
  time: '',
  at: null,
  kind: 'visit',
  stationId: null,
  placeId: null,
  teamId: null,
  text: '',
  harmId: null,
  response: '',
  isOpen: false,
  followsId: null,
  lateReason: '',
  links: [],
};

const idOrNull = z.string().nullable();

/** The shape in which a draft is kept until it is written down. */
export const dayDraftSchema: z.ZodType<DayDraft> = z.object({
  time: z.string(),
  at: z.string().nullable(),
  kind: z.enum(dayLogKinds.map(({ id }) => id) as [DayLogKind, ...DayLogKind[]]),
  stationId: idOrNull,
  placeId: idOrNull,
  teamId: idOrNull,
  text: z.string(),
  harmId: idOrNull,
  response: z.string(),
  isOpen: z.boolean(),
  followsId: idOrNull,
  lateReason: z.string(),
  links: z.array(linkSchema),
});

/** A draft with why the earlier entry is struck, where it strikes one. */
export interface FurtherDraft {
  readonly entry: DayDraft;
  readonly reason: string;
}

export const furtherDraftSchema: z.ZodType<FurtherDraft> = z.object({
  entry: dayDraftSchema,
  reason: z.string(),
});

/** What is wrong, at the field where it is put right. */
export interface DraftProblems {
  readonly time?: string;
  readonly station?: string;
  readonly text?: string;
  readonly lateReason?: string;
}

interface Writing {
  readonly log: Iterable<DayLogEntry>;
  readonly operationId: OperationId;
  readonly id: string;
  /** ISO instant. */
  readonly now: string;
  /** Name of the person at the desk. */
  readonly by: string;
  readonly strikes?: DayLogEntry['strikes'];
}

/** The entry that a draft makes, or what is wrong with it. */
export function entryOf(draft: DayDraft, writing: Writing): Result<DayLogEntry, DraftProblems> {
  const isTyped = draft.time.trim() !== '' || draft.at === null;
  const moment = isTyped ? momentTyped(draft.time, writing.now) : ok(draft.at);
  const { strikes = null } = writing;
  const common = nextEntry<'DayLogEntry'>(writing.log, {
    id: asId(writing.id),
    operationId: writing.operationId,
    at: moment.ok ? moment.value : null,
    now: writing.now,
    by: writing.by,
    // Why a correction comes late is why it was made.
    lateReason: draft.lateReason.trim() === '' && strikes !== null ? strikes.reason : draft.lateReason,
    strikes,
  });
  const problems = {
    ...(moment.ok ? {} : { time: moment.error }),
    ...(draft.kind === 'visit' && draft.stationId === null
      ? { station: 'Say which station was visited.' }
      : {}),
    ...(draft.kind !== 'visit' && draft.text.trim() === '' ? { text: 'Write what happened.' } : {}),
    ...(momentProblems(common).lateReason ? { lateReason: 'Say why it is written down only now.' } : {}),
  };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    ...common,
    kind: draft.kind,
    stationId: asIdOrNull<'Station'>(draft.stationId),
    placeId: asIdOrNull<'Place'>(draft.placeId),
    teamId: asIdOrNull<'Team'>(draft.teamId),
    harmId: draft.kind === 'incident' ? draft.harmId : null,
    text: draft.text.trim(),
    response: draft.kind === 'visit' ? '' : draft.response.trim(),
    isOpen: draft.isOpen,
    followsId: asIdOrNull<'DayLogEntry'>(draft.followsId),
    links: draft.links,
  });
}

function asIdOrNull<Kind extends string>(id: string | null) {
  return id === null ? null : asId<Kind>(id);
}

/**
 * The draft that corrects an entry: it begins with what the entry says, and when. It stays in the matter of the entry,
 * whose latest word it will be: it begins open or closed as the matter stands.
 */
export function correcting(entry: DayLogEntry, matter?: Pick<Matter, 'isOpen'>): DayDraft {
  const { at, kind, stationId, placeId, teamId, text, harmId, response, links } = entry;
  const isOpen = matter?.isOpen ?? entry.isOpen;
  const followsId = entry.followsId ?? (matter === undefined ? null : entry.id);
  return {
    ...emptyDraft,
    at,
    kind,
    stationId,
    placeId,
    teamId,
    text,
    harmId,
    response,
    isOpen,
    followsId,
    links,
  };
}

/** The draft that carries a matter on from its latest entry. */
export function following(entry: DayLogEntry): DayDraft {
  const { id, stationId, placeId, teamId, harmId, isOpen } = entry;
  const kind = entry.kind === 'incident' ? 'incident' : 'note';
  return { ...emptyDraft, kind, stationId, placeId, teamId, harmId, isOpen, followsId: id };
}

/** The draft that strikes an entry through and says nothing else. */
export function strikingOnly(entry: DayLogEntry): DayDraft {
  const { stationId, placeId, teamId } = entry;
  const text = `Entry ${entry.number} is struck through.`;
  return { ...emptyDraft, kind: 'note', stationId, placeId, teamId, text };
}
