/** The document that is chosen in the address, and what the person at the desk should know of it. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { documentText } from '../../core/documents/document-text';
import { missingValues } from '../../core/documents/missing-values';
import type { WordDocument } from '../../core/documents/model';
import { narrowed, partProblem } from '../../core/documents/part';
import { type WithheldItem, withheldItems } from '../../core/documents/withheld';
import type { Assessment } from '../../core/threat/assessment';
import { gridOf } from '../../core/threat/grid';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { hasParts, hasWidePages, kindNamed, paperNamed, partNamed, workshopsOf } from './choice';
import { type DocumentChoice, documentFrom, documentInput, type DocumentRecords } from './threat-document';

/** The choice as the address names it; what cannot be had falls back to the whole of the assessment. */
export function useDocumentChoice(assessment: Assessment, issueDate: string): DocumentChoice {
  const [parameters] = useSearchParams();
  const operation = useOperation();
  const cells = useCollection('cells');
  const areas = useCollection('areas');
  const places = useCollection('places');
  const workshops = workshopsOf(useCollection('workshops'), assessment.id);
  const asked = kindNamed(parameters.get('document'));
  const kind = asked === 'workshop-record' && workshops.length === 0 ? 'threat-assessment' : asked;
  const partText = hasParts(kind) ? parameters.get('part') : null;
  const part = useMemo(() => {
    const named = partNamed(partText);
    if (named === null) return null;
    return partProblem(gridOf(assessment, cells), named, { areas, places }) === null ? named : null;
  }, [partText, assessment, cells, areas, places]);
  const chosen = parameters.get('workshop');
  const workshop =
    kind === 'workshop-record' ? (workshops.find(({ id }) => id === chosen) ?? workshops[0] ?? null) : null;
  const widePages = hasWidePages(kind) ? paperNamed(parameters.get('pages')) : 'A4';
  return { operation, assessment, issueDate, kind, part, workshop, widePages };
}

export interface ShownDocument {
  readonly document: WordDocument;
  readonly missing: readonly string[];
  readonly withheld: readonly WithheldItem[];
  /** Every word of the document where something is withheld; empty otherwise. */
  readonly text: string;
}

/** The document as it would leave now. */
export function useDocument(choice: DocumentChoice): ShownDocument {
  const records = useDocumentRecords();
  const { operation, assessment, issueDate, kind, part, workshop, widePages } = choice;
  return useMemo(() => {
    const asked = { operation, assessment, issueDate, kind, part, workshop, widePages };
    const document = documentFrom(records, asked);
    const { grid, citable, gazetteer } = documentInput(records, asked);
    const withheld = withheldItems(part === null ? grid : narrowed(grid, part, gazetteer), citable);
    return {
      document,
      withheld,
      missing: missingValues(document),
      text: withheld.length === 0 ? '' : documentText(document),
    };
  }, [records, operation, assessment, issueDate, kind, part, workshop, widePages]);
}

function useDocumentRecords(): DocumentRecords {
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const factorNotes = useCollection('factorNotes');
  const areas = useCollection('areas');
  const places = useCollection('places');
  const stations = useCollection('stations');
  const intelligence = useCollection('intelligence');
  const history = useCollection('history');
  const lessons = useCollection('lessons');
  const lessonAnswers = useCollection('lessonAnswers');
  const carriedItems = useCollection('carriedItems');
  const controls = useCollection('controls');
  const workshops = useCollection('workshops');
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  const roundReasons = useCollection('roundReasons');
  const agreedRatings = useCollection('agreedRatings');
  const forceLooks = useCollection('forceLooks');
  return useMemo(
    () => ({
      ...{ assessments, cells, factorNotes, areas, places, stations, intelligence, history },
      ...{
        lessons,
        lessonAnswers,
        carriedItems,
        controls,
        workshops,
        rounds,
        scores,
        roundReasons,
        agreedRatings,
        forceLooks,
      },
    }),
    [
      assessments,
      cells,
      factorNotes,
      areas,
      places,
      stations,
      intelligence,
      history,
      lessons,
      lessonAnswers,
      carriedItems,
      controls,
      workshops,
      rounds,
      scores,
      roundReasons,
      agreedRatings,
      forceLooks,
    ],
  );
}
