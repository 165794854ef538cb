/** The sets of scales: those that the desk brings, and the force's own, which can be changed. */
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { asId } from '../../../core/foundation/ids';
import { Temporal } from '../../../core/foundation/dates';
import { scaleProblems } from '../../../core/threat/scale-check';
import { copiedSet, copyName } from '../../../core/threat/scale-set-edits';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { builtInSets } from '../../../core/threat/scales';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { Screen } from '../../../ui/screen';
import { OwnSet } from './own-set';
import { SetFacts } from './set-facts';

/** The list of sets and the open one beside it. */
export function ScalesScreen() {
  const own = useCollection('scaleSets');
  const [parameters, setParameters] = useSearchParams();
  const owned = [...own.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  const sets = [...builtInSets, ...owned];
  const open = sets.find(({ id }) => id === parameters.get('set')) ?? sets[0];
  const copy = useCopy(sets, (id) => setParameters({ set: id }));
  return (
    <Screen
      title="Scales"
      purpose="How likely, how grave, and the agreed table that gives a rating from the two."
      actions={
        <>
          <Button component={Link} to="/threat" variant="default">
            Open the threat assessment
          </Button>
          {open === undefined ? null : <Button onClick={() => copy(open)}>Copy this set</Button>}
        </>
      }
    >
      <div className="scales-layout">
        <nav aria-label="Sets of scales" className="scales-list">
          <h2>The desk brings</h2>
          <SetLinks sets={builtInSets} openId={open?.id} />
          <h2>The force’s own</h2>
          {owned.length === 0 ? (
            <p className="dimmed">None yet. Copy a set and change its words, levels and table.</p>
          ) : (
            <SetLinks sets={owned} openId={open?.id} />
          )}
        </nav>
        {open === undefined ? null : own.has(open.id) ? (
          <OwnSet key={open.id} set={open} onRemoved={() => setParameters({})} />
        ) : (
          <SetFacts set={open} />
        )}
      </div>
    </Screen>
  );
}

interface SetLinksProps {
  readonly sets: readonly ScaleSet[];
  readonly openId: string | undefined;
}

function SetLinks({ sets, openId }: SetLinksProps) {
  return (
    <ul className="bullet-list">
      {sets.map((set) => (
        <li key={set.id}>
          <Link to={`/threat/scales?set=${set.id}`} aria-current={set.id === openId}>
            {set.name}
          </Link>
          {scaleProblems(set).length === 0 ? null : <span className="dimmed small"> not ready to use</span>}
        </li>
      ))}
    </ul>
  );
}

function useCopy(sets: readonly ScaleSet[], onCopied: (id: string) => void): (set: ScaleSet) => void {
  const { newId } = useDesk();
  const today = useToday();
  const commit = useCommit();
  return (set) => {
    const copied = copiedSet(set, {
      id: asId<'ScaleSet'>(newId()),
      name: copyName(
        set.name,
        sets.map(({ name }) => name),
      ),
      today,
      nextYear: Temporal.PlainDate.from(today).add({ years: 1 }).toString(),
    });
    const result = commit('Copy a set of scales', [
      { collection: 'scaleSets', id: copied.id, after: copied },
    ]);
    if (result.ok) onCopied(copied.id);
  };
}
