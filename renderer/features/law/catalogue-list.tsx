/** The offences by class. Arrow keys move from one to the next, Enter opens. */
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { LawGroup, LawRow } from './catalogue-rows';
import { lawPath } from './catalogue-rows';
import { whereInLaw } from './offence-words';

interface ListProps {
  readonly groups: readonly LawGroup[];
  readonly openId: string | null;
  readonly onClearFilter: () => void;
}

/** The list; the open offence is marked. */
export function CatalogueList({ groups, openId, onClearFilter }: ListProps) {
  if (groups.length === 0) {
    return (
      <div className="law-list stack-tight">
        <p>No offence fits what is asked for.</p>
        <div>
          <Button variant="default" onClick={onClearFilter}>
            Show all offences
          </Button>
        </div>
      </div>
    );
  }
  return (
    <nav className="law-list" aria-label="Offences" onKeyDown={moveAmongLinks}>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`law-${group.id}`}>
          <h2 id={`law-${group.id}`}>{group.name}</h2>
          <ul>
            {group.rows.map((row) => (
              <Row key={row.effective.offence.id} row={row} isOpen={row.effective.offence.id === openId} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Row({ row, isOpen }: { readonly row: LawRow; readonly isOpen: boolean }) {
  const { offence, isLocal, builtIn } = row.effective;
  const marks = [
    isLocal ? (builtIn === null ? 'The force’s own offence' : 'The force’s copy') : '',
    offence.sureness === 'unchecked' ? 'Not checked' : '',
    row.answer.applies ? '' : 'Does not apply here',
  ].filter((mark) => mark !== '');
  return (
    <li data-open={isOpen} data-applies={row.answer.applies}>
      <Link to={lawPath(offence.id)} {...(isOpen ? { 'aria-current': 'true' } : {})}>
        {offence.name}
      </Link>
      <div className="dimmed small">{whereInLaw(offence)}</div>
      {marks.length === 0 ? null : <div className="small law-marks">{marks.join(' · ')}</div>}
    </li>
  );
}

function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
}
