/** How a case ends, in the Electoral Commission’s words. Every positive disposal rests on a decision of the CPS. */
import { Link } from 'react-router';
import type { CaseFile } from '../../../core/cases/case-file';
import { contactsByCase } from '../../../core/cases/stage';
import { needsExit } from '../../../core/cases/updates-due';
import { useCollection } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { OutcomeRecord } from './outcome-record';
import { CaseSection } from './section-frame';
import { useEditCase } from './use-case-edit';

/** The outcome, and the complainants who still have to be told of it. */
export function OutcomeSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  const contacts = contactsByCase(useCollection('cpsContacts')).get(caseFile.id) ?? [];
  return (
    <CaseSection title="Outcome" purpose="How the case ended, as it is counted and as complainants are told.">
      <OutcomeRecord
        outcome={caseFile.outcome}
        of="a case"
        contacts={contacts}
        onChange={(purpose, outcome) => edit(purpose, () => ({ outcome }))}
      />
      <Exits caseFile={caseFile} />
    </CaseSection>
  );
}

/** Complainants of a case without further action who still have to be told how, and that a review may be asked for. */
function Exits({ caseFile }: { readonly caseFile: CaseFile }) {
  const allegations = useCollection('allegations');
  const waiting = caseFile.allegationIds
    .flatMap((id) => allegations.get(id) ?? [])
    .filter((allegation) => needsExit(allegation, caseFile));
  if (waiting.length === 0) return null;
  return (
    <Message tone="warning" title="Complainants still have to be told that nothing further will be done">
      <ul className="case-list">
        {waiting.map(({ id, reference }) => (
          <li key={id}>
            <Link to={`/allegations/${id}/updates`}>{reference}: exit and letter</Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
