/** One cell of a draft from two: the one that stands, with every word of the other after its reasons. */
import { evidenceKey, type EvidenceRef } from '../threat/evidence';
import { type LocationRef, locationKey } from '../threat/location-ref';
import { type Cell, cellId, type Judgement, ratingOf } from '../threat/cell';
import { type Control, controlStates } from '../threat/control';
import { harmOf } from '../threat/harms';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet } from '../threat/scale-set';
import { confidenceOf } from '../threat/scales';

export interface MergingCells {
  readonly from: LocationRef;
  readonly to: LocationRef;
  /** What the merged place is called. */
  readonly name: string;
  readonly controls: ReadonlyMap<string, Control>;
}

export type JoinedCells =
  { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly what: string };

/** The cell at another place; notes that it cites at the merged place are cited at the one that stands. */
export function movedCell(cell: Cell, at: LocationRef, { from, to }: MergingCells): Cell {
  const isFrom = (ref: EvidenceRef) =>
    ref.kind === 'factor' && ref.location !== null && locationKey(ref.location) === locationKey(from);
  const isHere = locationKey(cell.location) === locationKey(at);
  if (isHere && !cell.evidence.some(isFrom)) return cell;
  const evidence = cell.evidence.map((ref) => (isFrom(ref) ? { ...ref, location: to } : ref));
  return {
    ...cell,
    id: cellId(cell.assessmentId, { id: cell.harmId }, at),
    location: at,
    evidence: unique(evidence),
  };
}

/** The longest reason that a cell which is not assessed may hold. */
const longestReason = 4000;

/** `stands` with the words, the evidence and the controls of `merged`; refused where the record cannot hold them. */
export function joinCells(
  stands: Cell,
  merged: Cell,
  given: MergingCells & { readonly scales: ScaleSet },
): JoinedCells {
  const evidence = unique([...stands.evidence, ...merged.evidence]);
  const words = `From ${given.name}: ${wordsOf(merged, given)}`;
  const after = (text: string) => (text === '' ? words : `${text}\n\n${words}`);
  if (stands.state === 'assessed') {
    const controls = merged.state === 'assessed' ? merged.controls : [];
    return {
      ok: true,
      cell: {
        ...stands,
        evidence,
        rationale: after(stands.rationale),
        controls: [...new Set([...stands.controls, ...controls])],
      },
    };
  }
  const reason = after(stands.reason);
  if (reason.length > longestReason) return { ok: false, what: harmOf(stands.harmId).short };
  return { ok: true, cell: { ...stands, evidence, reason } };
}

function unique(refs: readonly EvidenceRef[]): readonly EvidenceRef[] {
  return [...new Map(refs.map((ref) => [evidenceKey(ref), ref])).values()];
}

const closedNames = { nil: 'Considered and nil', 'not-applicable': 'Not applicable' } as const;

function wordsOf(
  cell: Cell,
  { scales, controls }: { readonly scales: ScaleSet; readonly controls: MergingCells['controls'] },
): string {
  if (cell.state !== 'assessed') return sentences([closedNames[cell.state], cell.reason]);
  const confidence =
    cell.confidence === null ? '' : `, ${confidenceOf(cell.confidence).name.toLowerCase()} confidence`;
  const leanedOn = cell.controls.flatMap((id) => controls.get(id) ?? []);
  return sentences([
    `${judgementWords(scales, cell)}${confidence}${byWords(cell.judgedBy)}`,
    cell.rationale,
    named('Controls in place', cell.controlsInPlace),
    named('Controls', leanedOn.map(controlWords).join('; ')),
    ...(
      [
        ['Before controls', cell.beforeControls],
        ['After controls', cell.afterControls],
      ] as const
    ).map(([name, judged]) =>
      judged.likelihood === null && judged.impact === null && judged.judgedBy === ''
        ? ''
        : named(name, `${judgementWords(scales, judged)}${byWords(judged.judgedBy)}`),
    ),
  ]);
}

function judgementWords(scales: ScaleSet, judgement: Judgement): string {
  const rating = ratingOf(scales, judgement);
  const likelihood =
    judgement.likelihood === null
      ? 'likelihood not chosen'
      : likelihoodOf(scales, judgement.likelihood).name.toLowerCase();
  const impact =
    judgement.impact === null
      ? 'impact not chosen'
      : `impact ${judgement.impact} ${impactOf(scales, judgement.impact).name.toLowerCase()}`;
  const head = rating === null ? 'Not yet rated' : `${rating} ${ratingLevelOf(scales, rating).name}`;
  return `${head} (${likelihood}, ${impact})`;
}

function byWords(judgedBy: string): string {
  return judgedBy === '' ? '' : `; ${judgedBy}`;
}

function controlWords({ text, state }: Control): string {
  return `${text} (${controlStates.find(({ id }) => id === state)?.name.toLowerCase() ?? state})`;
}

function named(name: string, text: string): string {
  return text.trim() === '' ? '' : `${name}: ${text}`;
}

/** Each part as it was written, with a full stop where it ends without one. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => (/[.!?…]\s*$/.test(part) ? part : `${part}.`))
    .join(' ');
}
