/** What a person should look at in a list: warnings by kind, rows left out, and what was put together. */
import type { ListWarning, StationList, WarningKind } from '../../core/places/station-list';
import { Message } from '../../ui/screen';
import { count } from './words';

const kindTitles: Readonly<Record<WarningKind, string>> = {
  'unknown-coordinates': 'Coordinates not known',
  'missing-postcode': 'No postcode',
  duplicate: 'Perhaps listed twice',
  'dummy-row': 'Made-up rows',
  'several-stations-in-one-cell': 'Several stations in one cell',
  'conflicting-values': 'Values that contradict each other',
  'repaired-header': 'A heading that was put right',
  unallocated: 'Homes without a station',
  other: 'Other things to look at',
};

interface ListFindingsProps {
  readonly list: StationList;
  readonly notices: readonly string[];
}

/** Each kind of warning with its lines; long ones are folded. */
export function ListFindings({ list, notices }: ListFindingsProps) {
  const groups = byKind(list.warnings);
  if (groups.length === 0 && list.rejected.length === 0 && notices.length === 0) {
    return <Message tone="done" title="No warnings: every row was understood." />;
  }
  return (
    <section className="stack-tight" aria-label="Things to look at">
      <h3 className="panel-heading">Things to look at</h3>
      {groups.map(([kind, warnings]) => (
        <Folded
          key={kind}
          title={`${kindTitles[kind]}: ${warnings.length.toLocaleString('en-GB')}`}
          lines={warnings.map(({ line, text }) => (line === null ? text : `Line ${line}: ${text}`))}
        />
      ))}
      {list.rejected.length === 0 ? null : (
        <Folded
          title={`${count(list.rejected.length, 'row', 'rows')} left out`}
          lines={list.rejected.map(({ line, reason }) => `Line ${line}: ${reason}`)}
        />
      )}
      {notices.length === 0 ? null : (
        <Folded title={`Put together or cut: ${notices.length}`} lines={notices} />
      )}
    </section>
  );
}

const shownAtMost = 300;

function Folded({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 1) {
    return (
      <p className="flat">
        <strong>{title}.</strong> {lines[0]}
      </p>
    );
  }
  return (
    <details open={lines.length <= 5}>
      <summary>
        <strong>{title}</strong>
      </summary>
      <ul className="flat">
        {lines.slice(0, shownAtMost).map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
        {lines.length > shownAtMost ? <li>and {lines.length - shownAtMost} more</li> : null}
      </ul>
    </details>
  );
}

function byKind(
  warnings: readonly ListWarning[],
): readonly (readonly [WarningKind, readonly ListWarning[]])[] {
  const groups = new Map<WarningKind, ListWarning[]>();
  for (const warning of warnings) {
    const group = groups.get(warning.kind);
    if (group === undefined) groups.set(warning.kind, [warning]);
    else group.push(warning);
  }
  return [...groups];
}
