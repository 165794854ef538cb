/** Where the command would not hold, each with what to do and the way to its role. */
import type { ResilienceGap } from '../../../core/command/resilience';
import { Help } from '../../../ui/screen';
import { useGaps, useRoles } from './use-command';

/** The gaps role by role; the rule for the hours that must be covered stands beside them. */
export function CommandGaps({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { gaps, period } = useGaps();
  const roles = useRoles();
  return (
    <section className="stack-tight" aria-labelledby="command-gaps">
      <h2 id="command-gaps">
        Gaps in resilience <span className="dimmed small">{gaps.length === 0 ? 'none' : gaps.length}</span>
      </h2>
      <Help source="APP Policing elections, command and planning considerations: command resilience">
        {period === null
          ? 'Give the operation its polling day: then the hours that must be covered are known.'
          : `Each role must be covered ${period.rule}. A holder or a deputy covers it; one without hours covers all of it.`}
      </Help>
      {gaps.length === 0 ? (
        <p>Every role is held, has a deputy, and is covered.</p>
      ) : (
        <ul className="plain-list command-gaps">
          {roles.map(({ id, title }) => {
            const own = gaps.filter(({ roleId }) => roleId === id);
            return own.length === 0 ? null : (
              <li key={id}>
                <button type="button" className="text-link" onClick={() => onOpen(id)}>
                  {title}
                </button>
                <GapList gaps={own} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Each gap in a sentence, with what to do. */
export function GapList({ gaps }: { readonly gaps: readonly ResilienceGap[] }) {
  return (
    <ul className="flat">
      {gaps.map(({ key, what, todo }) => (
        <li key={key}>
          {what} <span className="dimmed">{todo}</span>
        </li>
      ))}
    </ul>
  );
}
