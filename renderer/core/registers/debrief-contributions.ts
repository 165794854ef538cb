/** The registers of what partners and the force's own staff contributed to the debrief, and of the forms. */
import {
  type Contribution,
  type ContributionAnswer,
  contributionWays,
  type DebriefForm,
  type UnplacedText,
} from '../debrief/contribution';
import { debriefHeadings } from '../debrief/headings';
import { markingLine } from '../foundation/marking';
import {
  byDate,
  date,
  inOrder,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  ofOperation,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

/** Every form of the operation with its questions, by partner. */
export const debriefFormsRegister: Register<'debriefForms' | 'partners'> = {
  id: 'debrief-forms',
  title: 'Debrief forms of partners',
  reads: ['debriefForms', 'partners'],
  tableOf: ({ debriefForms, partners }, operation) => {
    const nameOf = ({ partnerId }: DebriefForm) => partners.get(partnerId)?.name ?? noLongerRecorded;
    return tableOf<DebriefForm>(
      [
        text('Partner', nameOf, 1.5),
        short('Reference', ({ mark }) => mark),
        text(
          'Questions',
          ({ questions }) =>
            lines(
              questions.map(
                ({ id, headingId, text: asked }) => `${nameIn(debriefHeadings, headingId)}: ${asked} (${id})`,
              ),
            ),
          5,
        ),
        date('Due', ({ due }) => due),
        moment('Made at', ({ madeAt }) => madeAt),
        short('Made by', ({ madeBy }) => madeBy),
        date('Sent on', ({ sentOn }) => sentOn),
        date('Given up on', ({ givenUp }) => givenUp?.on ?? null),
        short('Given up by', ({ givenUp }) => givenUp?.by ?? null),
        text('Why given up', ({ givenUp }) => givenUp?.why ?? null),
      ],
      ofOperation(debriefForms, operation).sort((a, b) => inOrder.compare(nameOf(a), nameOf(b))),
    );
  },
};

interface LineOf {
  readonly contribution: Contribution;
  /** `null` where it is a text without a place, or nothing was said. */
  readonly answer: ContributionAnswer | null;
  readonly unplaced: UnplacedText | null;
}

/** Every contribution of the operation, a row for each answer and for each text without a place. */
export const contributionsRegister: Register<'contributions' | 'partners' | 'debriefForms'> = {
  id: 'debrief-contributions',
  title: 'Contributions to the debrief',
  reads: ['contributions', 'partners', 'debriefForms'],
  tableOf: ({ contributions, partners, debriefForms }, operation) =>
    tableOf<LineOf>(
      [
        text('Organisation', ({ contribution }) => contribution.organisation, 1.5),
        text('Partner', ({ contribution: { partnerId } }) =>
          partnerId === null ? null : (partners.get(partnerId)?.name ?? noLongerRecorded),
        ),
        text('Given by', ({ contribution: { person, role } }) => [person, role].filter(Boolean).join(', ')),
        date('On', ({ contribution }) => contribution.on),
        short('Way', ({ contribution }) => nameIn(contributionWays, contribution.way)),
        short('Form', ({ contribution: { formId } }) =>
          formId === null ? null : (debriefForms.get(formId)?.mark ?? noLongerRecorded),
        ),
        short('Marking', ({ contribution }) => markingLine(contribution.marking)),
        short('Heading', ({ answer }) =>
          answer === null ? null : nameIn(debriefHeadings, answer.headingId),
        ),
        text('Question', ({ answer, unplaced }) => answer?.question ?? unplaced?.where ?? null, 3),
        text('Text', ({ answer, unplaced }) => answer?.text ?? unplaced?.text ?? null, 5),
        text('Belongs to', ({ contribution, answer, unplaced }) =>
          answer === null ? placeWords(contribution, unplaced) : answer.questionId,
        ),
        moment('Placed at', ({ unplaced }) => unplaced?.placed?.at ?? null),
        text('File', ({ contribution }) => contribution.fileName),
        short('Hash of the file', ({ contribution }) => contribution.fileHash),
        moment('Taken in at', ({ contribution }) => contribution.takenInAt),
        short('Taken in by', ({ contribution }) => contribution.takenInBy),
      ],
      ofOperation(contributions, operation)
        .sort(byDate(({ on }) => on))
        .flatMap(linesOf),
      ({ contribution }) => contribution.marking,
    ),
};

function linesOf(contribution: Contribution): readonly LineOf[] {
  const { answers, unplaced } = contribution;
  const all: LineOf[] = [
    ...answers.map((answer) => ({ contribution, answer, unplaced: null })),
    ...unplaced.map((each) => ({ contribution, answer: null, unplaced: each })),
  ];
  return all.length > 0 ? all : [{ contribution, answer: null, unplaced: null }];
}

function placeWords({ answers }: Contribution, unplaced: UnplacedText | null): string | null {
  if (unplaced === null) return null;
  const { placed } = unplaced;
  if (placed === null) return 'Waits to be placed';
  const { questionId, by } = placed;
  if (questionId === null) return `Says nothing, decided by ${by}`;
  const question = answers.find((each) => each.questionId === questionId)?.question;
  return `${question ?? questionId}, placed by ${by}`;
}
