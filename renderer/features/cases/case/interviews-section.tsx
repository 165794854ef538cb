/** Interviews under caution: with whom, whether held, and what was said in defence. */
import { Button } from '@mantine/core';
import type { CaseFile } from '../../../core/cases/case-file';
import type { Interview } from '../../../core/cases/evidence-item';
import { interviewWords } from '../../../core/cases/evidence-words';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { useDesk } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { ChoiceField, EntryDay, EntryText } from './fields';
import { suspectName } from './people-section';
import { CaseEntry, CaseSection, useOpenItem } from './section-frame';
import { useEntryEdits } from './use-case-edit';

const purpose = 'Change an interview of a case';
const states = (['planned', 'held', 'declined', 'not-held'] as const).map((id) => ({
  id,
  name: interviewWords[id],
}));

/** The interviews; each belongs to one suspect. */
export function InterviewsSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'interviews');
  const [first] = caseFile.suspects;
  const add = () => {
    if (first === undefined) return;
    const without = caseFile.suspects.find(
      ({ id }) => !caseFile.interviews.some(({ suspectId }) => suspectId === id),
    );
    const interview: Interview = {
      id: asId<'Interview'>(newId()),
      suspectId: (without ?? first).id,
      state: 'planned',
      on: null,
      summary: '',
      defence: '',
    };
    if (edits.add('Add an interview to a case', interview)) openNew(interview.id);
  };
  return (
    <CaseSection
      title="Interviews"
      purpose="What each suspect was asked and said; or why there was no interview."
      actions={
        <Button disabled={first === undefined} onClick={add}>
          Add an interview
        </Button>
      }
    >
      {caseFile.interviews.length === 0 ? (
        <Empty title="No interview yet" example="Corin Ash · held under caution, Tue 25 May 2027">
          {first === undefined
            ? 'Add a suspect first: an interview belongs to one of them.'
            : 'Record each interview under caution with the defence that was raised; or that it was declined or not held, and why.'}
        </Empty>
      ) : (
        <ul className="case-entries">
          {caseFile.interviews.map((interview) => (
            <InterviewEntry key={interview.id} interview={interview} caseFile={caseFile} />
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

function InterviewEntry({
  interview,
  caseFile,
}: {
  readonly interview: Interview;
  readonly caseFile: CaseFile;
}) {
  const edits = useEntryEdits(caseFile.id, 'interviews');
  const fields = { entry: interview, edits, purpose };
  const suspect = caseFile.suspects.find(({ id }) => id === interview.suspectId);
  const isHeld = interview.state === 'held';
  const line = interview.on === null ? '' : `, ${formatDate(interview.on)}`;
  return (
    <CaseEntry
      id={interview.id}
      title={suspect === undefined ? 'A suspect who is no longer on the case' : suspectName(suspect)}
      line={`${interviewWords[interview.state]}${line}`}
      removeLabel="Remove this interview"
      onRemove={() => edits.remove('Remove an interview from a case', interview.id)}
    >
      <div className="field-pair">
        <ChoiceField
          label="With"
          choices={caseFile.suspects.map((each) => ({ id: each.id, name: suspectName(each) }))}
          value={interview.suspectId}
          onChoose={(suspectId) => edits.change(purpose, interview.id, { suspectId })}
        />
        <ChoiceField
          label="State"
          choices={states}
          value={interview.state}
          onChoose={(state) => edits.change(purpose, interview.id, { state })}
        />
        <EntryDay {...fields} field="on" label="Date" />
      </div>
      <EntryText
        {...fields}
        field="summary"
        label={isHeld ? 'What was said' : 'Why, or what is planned'}
        maxLength={20_000}
        rows={4}
      />
      {isHeld ? (
        <EntryText
          {...fields}
          field="defence"
          label="Defence or explanation given"
          maxLength={20_000}
          rows={2}
        />
      ) : null}
    </CaseEntry>
  );
}
