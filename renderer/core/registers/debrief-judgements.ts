/** The register of judgements: what people made of each heading of the debrief, those without a word included. */
import { debriefHeadings } from '../debrief/headings';
import type { Judgement } from '../debrief/judgement';
import { moment, short, tableOf, text } from './columns';
import type { Register } from './register';

interface JudgedHeading {
  readonly name: string;
  readonly judgement: Judgement | undefined;
}

/** One line for each of the eight headings, in the order of the guidance. */
export const judgementsRegister: Register<'judgements'> = {
  id: 'debrief-judgements',
  title: 'Judgements of the debrief',
  reads: ['judgements'],
  leavesOut: { 'judgements.headingId': 'The heading stands there by its name.' },
  tableOf: ({ judgements }, operation) => {
    const own = [...judgements.values()].filter(({ operationId }) => operationId === operation.id);
    return tableOf<JudgedHeading>(
      [
        text('Heading', ({ name }) => name),
        text('Judgement', ({ judgement }) => judgement?.text ?? null, 6),
        short('By', ({ judgement }) => judgement?.by ?? null),
        moment('Written', ({ judgement }) => judgement?.at ?? null),
      ],
      debriefHeadings.map(({ id, name }) => ({
        name,
        judgement: own.find(({ headingId }) => headingId === id),
      })),
    );
  },
};
