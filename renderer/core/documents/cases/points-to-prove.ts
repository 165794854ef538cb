/** The points to prove: each element of each offence, what supports it, and the gaps. */
import { evidenceTitle, statementLine } from '../../cases/evidence-words';
import type { Support } from '../../cases/evidence-item';
import { column, heading, note, numbered, strong, table } from '../blocks';
import type { Block, TableCell, WordDocument } from '../model';
import { caseFrame } from './frame';
import { type CaseSource, type NamedOffence, namedOffences } from './source';

/** The grid as a document of its own. */
export function pointsToProveDocument(source: CaseSource): WordDocument {
  return {
    ...caseFrame(source, 'submission'),
    title: `Points to prove: case ${source.caseFile.reference}`,
    blocks: pointsToProveBlocks(source),
  };
}

/** A table for each offence. */
export function pointsToProveBlocks(source: CaseSource): readonly Block[] {
  const named = namedOffences(source);
  if (named.length === 0) return [heading(1, 'Points to prove'), numbered('No offence is proposed yet.')];
  return named.flatMap((each) => [heading(1, each.title), ...blocksOf(source, each)]);
}

function blocksOf(source: CaseSource, { caseOffence, offence }: NamedOffence): readonly Block[] {
  if (offence === undefined) return [numbered('The catalogue no longer holds this offence.')];
  return [
    table({
      caption: 'Elements and what supports them',
      columns: [column('Element', 70), column('Exhibits and other evidence', 60), column('Witnesses', 50)],
      rowHeads: true,
      rows: offence.elements.map((element): readonly TableCell[] => {
        const proves = ({ supports }: { readonly supports: readonly Support[] }) =>
          supports.some((each) => each.offence === caseOffence.id && each.element === element.id);
        const items = source.caseFile.evidence.filter(proves).map(evidenceTitle);
        const witnesses = source.caseFile.witnesses
          .filter(proves)
          .map((witness) => `${witness.name} (${lowered(statementLine(witness))})`);
        const isGap = items.length + witnesses.length === 0;
        return [
          element.text,
          { kind: 'text', paragraphs: isGap ? [strong('Nothing yet')] : items },
          { kind: 'text', paragraphs: witnesses },
        ];
      }),
    }),
    note(
      `${offence.source}. Checked against ${caseOffence.pinned?.catalogue ?? 'nothing yet'}. Penalty: ${offence.maximumPenalty}.`,
    ),
  ];
}

/** "Signed, Mon 10 May 2027" within a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);
}
