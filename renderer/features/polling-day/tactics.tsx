/** The powers and tactics of polling day as they were written, and two facts that always hold. */
import { Link } from 'react-router';
import { planTextId } from '../../core/plan/plan-text';
import { formOf } from '../../core/plan/plan-text-sections';
import { cameraFacts } from '../../core/polling-day/tactics';
import { useRecord } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Help } from '../../ui/screen';

/** Only what is written is shown; it is changed under Plan. */
export function Tactics() {
  const operation = useOperation();
  const id = planTextId(operation.id, 'polling-day-tactics');
  const text = useRecord('planTexts', id);
  const written = formOf('polling-day-tactics').sections.flatMap(({ id: sectionId, heading }) => {
    const words = text?.sections[sectionId] ?? '';
    return words.trim() === '' ? [] : [{ heading, words }];
  });
  return (
    <section className="stack measure" aria-label="Powers and tactics">
      <h2>Powers and tactics</h2>
      <Help source="APP Policing elections, Key roles and planning, election-day considerations">
        {cameraFacts.join(' ')}
      </Help>
      {written.length === 0 ? (
        <p className="dimmed">
          Nothing is written yet on entering a polling station, requests of the presiding or returning
          officer, disorder and arrest.
        </p>
      ) : (
        written.map(({ heading, words }) => (
          <div key={heading} className="stack-tight">
            <h3>{heading}</h3>
            {words.split(/\n+/).map((paragraph, index) => (
              <p key={`${index} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
            ))}
          </div>
        ))
      )}
      <p>
        <Link to={`/plan/texts?text=${encodeURIComponent(id)}`}>Write powers and tactics</Link>
      </p>
    </section>
  );
}
