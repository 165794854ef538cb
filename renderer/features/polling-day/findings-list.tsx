/** Gaps and overloads as sentences that lead to what they speak of. */
import { useId } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DeploymentFinding } from '../../core/polling-day/finding';
import { OnScreenOnly } from '../../services/on-screen-only';
import { findingNames, postPath, teamPath } from './words';

interface FindingsListProps {
  readonly label: string;
  readonly findings: readonly DeploymentFinding[];
  /** Narrows the table down to the stations of a finding; absent where no table is there. */
  readonly onShow?: (finding: DeploymentFinding) => void;
  /** The team that is open already. */
  readonly openTeamId?: string;
}

/** One line for each; it says what is wrong and what to do. */
export function FindingsList({ label, findings, onShow, openTeamId }: FindingsListProps) {
  const listId = useId();
  return (
    <ul className="polling-findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.key} data-kind={finding.kind}>
          <p className="flat" id={`${listId}${finding.key}`}>
            <strong>{findingNames[finding.kind]}.</strong> {finding.text}
          </p>
          <p className="flat small">{finding.todo}</p>
          <Why finding={finding} />
          <Ways
            finding={finding}
            sentenceId={`${listId}${finding.key}`}
            onShow={onShow}
            openTeamId={openTeamId}
          />
        </li>
      ))}
    </ul>
  );
}

/** The reason of a refused posting, for those who may open the conduct register; it never stands on paper. */
export function Why({ finding: { why = [] } }: { readonly finding: DeploymentFinding }) {
  if (why.length === 0) return null;
  return (
    <OnScreenOnly onPaper="The reason stands in the conduct register.">
      {why.map(({ text, path }) => (
        <p key={path} className="flat small">
          Why: {text} <Link to={path}>Open the entry</Link>
        </p>
      ))}
    </OnScreenOnly>
  );
}

interface WaysProps {
  readonly finding: DeploymentFinding;
  readonly sentenceId: string;
  readonly onShow: FindingsListProps['onShow'] | undefined;
  readonly openTeamId: string | undefined;
}

function Ways({ finding, sentenceId, onShow, openTeamId }: WaysProps) {
  const navigate = useNavigate();
  const { postId, teamId, stationIds } = finding;
  const ways = [
    ...(stationIds.length === 0 || onShow === undefined
      ? []
      : [
          {
            text: stationIds.length === 1 ? 'Show the station' : 'Show the stations',
            go: () => onShow(finding),
          },
        ]),
    ...(postId === null ? [] : [{ text: 'Open the post', go: () => void navigate(postPath(postId)) }]),
    ...(teamId === null || teamId === openTeamId
      ? []
      : [{ text: 'Open the team', go: () => void navigate(teamPath(teamId)) }]),
  ];
  return (
    <div className="row">
      {ways.map(({ text, go }) => (
        <button
          key={text}
          type="button"
          className="text-link small"
          aria-describedby={sentenceId}
          onClick={go}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
