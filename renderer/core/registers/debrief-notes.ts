/** The sanitised notes with what was decided on every hit. What the placeholders stand for is in no register. */
import { nameIn, lines, moment, ofOperation, parts, short, tableOf, text } from './columns';
import { audiences, type HitDecision, type LearningNote, placeholderKinds } from '../sanitise/learning-note';
import type { CollectionName } from '../records';
import type { Register } from './register';

/** Collections of which no list is ever made, and why. */
export const neverListed: Readonly<Partial<Record<CollectionName, string>>> = {
  placeholders:
    'Who or what a placeholder stands for never leaves the vault: with it every sanitised note could be undone.',
};

export const learningNotesRegister: Register<'learningNotes' | 'learningPoints'> = {
  id: 'learning-notes',
  title: 'Sanitised notes',
  reads: ['learningNotes', 'learningPoints'],
  lists: ['learningNotes'],
  leavesOut: {
    'learningNotes.decisions.key': 'the place of a hit, which the desk reckons from the text around it',
  },
  tableOf: ({ learningNotes, learningPoints }, operation) =>
    tableOf<LearningNote>(
      [
        text<LearningNote>('Title', ({ title }) => title),
        text<LearningNote>('Introduction', ({ introduction }) => introduction, 3),
        text<LearningNote>('For', (note) => note.audiences.map((id) => nameIn(audiences, id)).join('; ')),
        short<LearningNote>('Learning points', ({ pointIds }) =>
          pointIds
            .map((id) => {
              const point = learningPoints.get(id);
              return point === undefined ? id : `L${point.number}`;
            })
            .join(', '),
        ),
        text<LearningNote>('Decided on hits', ({ decisions }) => lines(decisions.map(decisionWords)), 4),
        short<LearningNote>('Made by', ({ madeBy }) => madeBy),
        moment<LearningNote>('Made', ({ madeAt }) => madeAt),
      ],
      ofOperation(learningNotes, operation).sort((a, b) => a.madeAt.localeCompare(b.madeAt)),
    ),
};

function decisionWords({ found, decision, kind, why, by, at }: HitDecision): string {
  const what =
    decision === 'keep' ? 'kept' : `replaced${kind === null ? '' : ` (${nameIn(placeholderKinds, kind)})`}`;
  return `${parts(`“${found}” ${what}`, why)}; ${by}, ${at}`;
}
