/** Choosing evidence for one cell or for several: first what is linked to the place and the harm, then all. */
import { evidenceKey, type EvidenceRef } from '../../../core/threat/evidence';
import type { Closeness } from '../../../core/threat/evidence-offers';
import type { CellEdits } from '../cell-edits';
import type { CellPoint } from '../cell-point';
import { useOpenAssessment } from '../open-assessment';
import { evidenceWords, inShort } from './evidence-words';
import { PickSeveral } from './pick-several';
import { useEvidenceOffers } from './use-evidence';

interface AddEvidenceProps {
  readonly points: readonly CellPoint[];
  readonly edits: CellEdits;
  readonly onClose: () => void;
}

const one: Readonly<Record<Closeness, string>> = {
  both: 'On this place and this harm',
  place: 'On this place',
  harm: 'On this harm, elsewhere',
  neither: 'Everything else',
};
const several: Readonly<Record<Closeness, string>> = {
  both: 'On one of the marked places and its harm',
  place: 'On one of the marked places',
  harm: 'On one of the marked harms, elsewhere',
  neither: 'Everything else',
};

/** The dialog; what every one of the cells cites already is not offered. */
export function AddEvidence({ points, edits, onClose }: AddEvidenceProps) {
  const { assessment, grid, nameOf } = useOpenAssessment();
  const offers = useEvidenceOffers(points);
  const citedByAll = citedInAll(points.map(({ harm, location }) => grid.cellAt(harm, location)?.evidence));
  const open = offers.filter(({ key }) => !citedByAll.has(key));
  const groups = points.length === 1 ? one : several;
  const add = (keys: readonly string[]) => {
    const chosen = new Set(keys);
    edits.addEvidence(
      points,
      open.filter(({ key }) => chosen.has(key)).map(({ evidence }) => evidence.ref),
    );
    onClose();
  };
  return (
    <PickSeveral
      title={points.length === 1 ? 'Add evidence' : `Add evidence to ${points.length} combinations`}
      what={['record', 'records']}
      whenEmpty="Nothing is recorded yet that could be cited. Write it under Intelligence, or as a note on a factor."
      options={open.map(({ key, closeness, evidence }) => {
        const { title, text, handling, code } = evidenceWords(evidence, nameOf, assessment.id);
        const detail = handling === '' ? inShort(text, 200) : `${inShort(text, 200)} ${handling}`;
        return { key, group: groups[closeness], label: title, detail, handling: code };
      })}
      onAdd={add}
      onClose={onClose}
    />
  );
}

function citedInAll(lists: readonly (readonly EvidenceRef[] | undefined)[]): ReadonlySet<string> {
  const [first, ...rest] = lists.map((refs) => new Set((refs ?? []).map(evidenceKey)));
  return new Set([...(first ?? [])].filter((key) => rest.every((keys) => keys.has(key))));
}
