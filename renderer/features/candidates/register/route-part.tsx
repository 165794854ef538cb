/** To whom a threat to this candidate is passed on, by the office that they hold or seek. */
import { Link } from 'react-router';
import type { Candidate } from '../../../core/candidates/candidate';
import type { Contest } from '../../../core/candidates/contest';
import { routeAdvice, routePartners, routesOf } from '../../../core/candidates/referral-route';
import { partnersOf } from '../../../core/partners/partner-list';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

interface RoutePartProps {
  readonly candidate: Candidate;
  readonly contest: Contest | undefined;
}

/** The way, why, what to do, and who in the force takes it. */
export function RoutePart({ candidate, contest }: RoutePartProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const partners = partnersOf(useCollection('partners'), { areas, operation });
  return (
    <section className="stack-tight" aria-label="To whom a threat is passed on">
      <h3 className="panel-heading">To whom a threat is passed on</h3>
      {routesOf(candidate, contest, areas).map(({ id, name, why }) => {
        const found = routePartners(id, partners);
        return (
          <div key={id} className="stack-tight">
            <p className="flat">
              <strong>{name}</strong>: {why}. {routeAdvice(id)}
            </p>
            {found.flatMap(({ id: partnerId, name: partner, people }) => (
              <p key={partnerId} className="flat">
                <Link to={`/plan/partners?partner=${partnerId}`}>{partner}</Link>
                {people
                  .filter(({ leftOn, name: person }) => leftOn === null && person !== '')
                  .map(({ name: person, phone }) => `: ${[person, phone].filter(Boolean).join(', ')}`)
                  .join('')}
              </p>
            ))}
            {id !== 'none' && found.length === 0 ? (
              <p className="flat">
                No contact is recorded for it. <Link to="/plan/partners">Add one under Partners</Link>.
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
