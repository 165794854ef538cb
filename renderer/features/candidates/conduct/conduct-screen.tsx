/** The conduct register: open to those who are named for it, and to nobody else on any screen. */
import './conduct.css';
import { useSearchParams } from 'react-router';
import { whomToAsk } from '../../../core/conduct/conduct-access';
import { useCollection } from '../../../services/desk-context';
import { Help, Message, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { ConductRegister } from './conduct-register';
import { ConductLinks } from './conduct-links';
import { SetUp } from './set-up';
import { useDoor } from './use-conduct';

/** `?entry=` opens one, `?add=entry` makes one, `?show=readers` says who may open it. */
export function ConductScreen() {
  const { door, access } = useDoor();
  const users = useCollection('deskUsers');
  const [parameters] = useSearchParams();
  if (door === 'reader') return <ConductRegister key={parameters.get('show') ?? ''} />;
  return (
    <Screen
      title="Conduct register"
      purpose="What bears on the impartiality of officers and staff, kept to what is needed and read by few."
      tabs={<CandidatesTabs />}
    >
      <div className="stack-wide conduct-closed">
        <ConductLinks />
        {door === 'closed' ? (
          <SetUp wasOpen={access !== undefined} />
        ) : (
          <>
            <Message tone="note" title="This register is open to those alone who are named for it">
              {whomToAsk(access, users)} Under Polling day you see which postings it refuses, and where; why,
              you do not.
            </Message>
            <Help source="NPCC, Guidance for interaction with candidates (2024), paragraphs 7.4 and 7.6">
              Each case is managed with the person and their line manager. Taking part in politics is a right
              of police staff; what is kept here serves the posting on polling day and nothing else.
            </Help>
          </>
        )}
      </div>
    </Screen>
  );
}
