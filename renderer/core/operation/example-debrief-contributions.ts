/** What the partners of the invented force, and its control room, said of the May 2026 elections. */
import reference from '../../../resources/sample/example-debrief-contributions.json';
import known from '../../../resources/sample/example-partners.json';
import { contributionSchema, debriefFormSchema } from '../debrief/contribution';
import { questionsFor, questionsForStaff } from '../debrief/questions';
import type { Marking } from '../foundation/marking';
import type { RecordChange } from '../guard-question';
import { partnerKinds } from '../partners/partner';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  readonly by: string;
  readonly marking: Marking;
}

/** Every form and contribution of the example. */
export function exampleContributionChanges({ operationId, by, marking }: Opening): readonly RecordChange[] {
  const asked = (partnerId: string | null) => {
    const partner = known.partners.find(({ id }) => id === partnerId);
    const kind = partnerKinds.find(({ id }) => id === partner?.kind);
    return kind === undefined ? questionsForStaff() : questionsFor(kind.id);
  };
  return [
    ...reference.forms.map((given): RecordChange => {
      const after = debriefFormSchema.parse({
        ...given,
        operationId,
        questions: asked(given.partnerId),
        madeBy: by,
      });
      return { collection: 'debriefForms', id: after.id, after };
    }),
    ...reference.contributions.map((given): RecordChange => {
      const answers: Readonly<Record<string, string | undefined>> = given.answers;
      const after = contributionSchema.parse({
        ...given,
        operationId,
        marking,
        answers: asked(given.partnerId).flatMap(({ id, headingId, text }) => {
          const answer = answers[id];
          return answer === undefined ? [] : [{ questionId: id, headingId, question: text, text: answer }];
        }),
        fileHash: given.fileName === '' ? '' : hashOf(given.id),
        takenInBy: by,
      });
      return { collection: 'contributions', id: after.id, after };
    }),
  ];
}

/** No file stands behind the example; its hash only keeps two of them apart. */
function hashOf(id: string): string {
  const digits = Array.from(id, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return digits.padEnd(64, '0').slice(-64);
}
