/** What a cell rests on, to be read by a room: each piece with its grading and its handling. */
import { useMemo } from 'react';
import { formatDate } from '../../core/foundation/dates';
import { historyKinds } from '../../core/history/history-entry';
import { lessonKinds } from '../../core/history/lesson';
import { lessonsTouching, locationsLieIn } from '../../core/history/lessons-at';
import type { Cell } from '../../core/threat/cell';
import { evidenceKey, type EvidenceRef } from '../../core/threat/evidence';
import { factorNoteId } from '../../core/threat/factor-note';
import { factors } from '../../core/threat/harms';
import type { AgendaItem } from '../../core/workshop/workshop';
import { useCollection, useRecord } from '../../services/desk-context';
import { IntelligencePiece } from './intelligence-piece';
import { useOpenWorkshop } from './open-workshop';

interface EvidenceListProps {
  readonly item: AgendaItem;
  readonly cell: Cell | undefined;
}

/** The evidence that the cell cites, and earlier learning that touches it without being cited. */
export function EvidenceList({ item, cell }: EvidenceListProps) {
  const refs = cell?.evidence ?? [];
  const touching = useUncitedLessons(item, refs);
  return (
    <section className="presentation-evidence" aria-label="Evidence">
      <h2>What it rests on</h2>
      {refs.length === 0 ? <p className="presentation-strong">Rests on no evidence yet.</p> : null}
      <ul>
        {refs.map((ref) => (
          <li key={evidenceKey(ref)}>
            <Piece evidence={ref} />
          </li>
        ))}
      </ul>
      {touching.length === 0 ? null : (
        <>
          <h2>Earlier learning that touches it</h2>
          <ul>
            {touching.map((id) => (
              <li key={id}>
                <LessonPiece id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function useUncitedLessons(item: AgendaItem, refs: readonly EvidenceRef[]): readonly string[] {
  const { gazetteer, workshop, standsFor } = useOpenWorkshop();
  const lessons = useCollection('lessons');
  return useMemo(() => {
    const cited = new Set<string>(refs.flatMap((ref) => (ref.kind === 'lesson' ? [ref.id] : [])));
    const own = [...lessons.values()].filter((lesson) => lesson.operationId === workshop.operationId);
    return lessonsTouching(own, { id: item.harmId }, standsFor(item.location), locationsLieIn(gazetteer))
      .map((lesson) => lesson.id)
      .filter((id) => !cited.has(id));
  }, [lessons, refs, item, gazetteer, standsFor, workshop.operationId]);
}

function Piece({ evidence }: { readonly evidence: EvidenceRef }) {
  switch (evidence.kind) {
    case 'intelligence':
      return <IntelligencePiece id={evidence.id} gone={gone} />;
    case 'history':
      return <HistoryPiece id={evidence.id} />;
    case 'lesson':
      return <LessonPiece id={evidence.id} />;
    case 'factor':
      return <FactorPiece evidence={evidence} />;
  }
}

const gone = <p>[This evidence is no longer recorded.]</p>;

function HistoryPiece({ id }: { readonly id: string }) {
  const entry = useRecord('history', id);
  const { gazetteer } = useOpenWorkshop();
  if (entry === undefined) return gone;
  const kind = historyKinds.find((each) => each.id === entry.kind)?.name.toLowerCase() ?? entry.kind;
  const area =
    entry.areaId === null
      ? entry.areaAsGiven
      : (gazetteer.areas.get(entry.areaId)?.name ?? entry.areaAsGiven);
  return (
    <>
      <p>
        <strong>
          {entry.election}: {entry.count} {kind}
          {entry.count === 1 ? '' : 's'}
        </strong>{' '}
        <span className="presentation-aside">{area}</span>
      </p>
      {entry.text === '' ? null : <p>{entry.text}</p>}
      {entry.outcome === '' ? null : <p className="presentation-aside">Outcome: {entry.outcome}</p>}
    </>
  );
}

function LessonPiece({ id }: { readonly id: string }) {
  const lesson = useRecord('lessons', id);
  if (lesson === undefined) return gone;
  const kind = lessonKinds.find((each) => each.id === lesson.kind)?.name ?? '';
  return (
    <>
      <p>
        <strong>{kind}</strong> <span className="presentation-aside">{lesson.from}</span>
      </p>
      <p>{lesson.text}</p>
      {lesson.due === null ? null : <p className="presentation-aside">Due {formatDate(lesson.due)}</p>}
    </>
  );
}

function FactorPiece({ evidence }: { readonly evidence: Extract<EvidenceRef, { readonly kind: 'factor' }> }) {
  const { assessment, nameOf } = useOpenWorkshop();
  const note = useRecord('factorNotes', factorNoteId(assessment.id, evidence.factorId, evidence.location));
  const factor = factors.find((each) => each.id === evidence.factorId);
  return (
    <>
      <p>
        <strong>Factor: {factor?.name ?? evidence.factorId}</strong>{' '}
        <span className="presentation-aside">
          {evidence.location === null ? 'whole assessment' : nameOf(evidence.location)}
        </span>
      </p>
      <p>{note === undefined || note.text === '' ? '[Nothing is noted under it.]' : note.text}</p>
    </>
  );
}
