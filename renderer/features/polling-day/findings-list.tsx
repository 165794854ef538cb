/** Gaps and overloads as sentences that lead to what they speak of. */
import { useId } from 'react';
import { useNavigate } from 'react-router';
import type { DeploymentFinding } from '../../core/polling-day/finding';
import { findingNames, postPath, teamPath } from './words';

interface FindingsListProps {
  readonly label: string;
  readonly findings: readonly DeploymentFinding[];
  /** Narrows the table down to the stations of a finding; absent where no table is there. */
  readonly onShow?: (finding: DeploymentFinding) => void;
}

/** One line for each; it says what is wrong and what to do. */
export function FindingsList({ label, findings, onShow }: FindingsListProps) {
  const listId = useId();
  return (
    <ul className="polling-findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.key} data-kind={finding.kind}>
          <p className="flat" id={`${listId}${finding.key}`}>
            <strong>{findingNames[finding.kind]}.</strong> {finding.text}
          </p>
          <p className="flat small">{finding.todo}</p>
          <Ways finding={finding} sentenceId={`${listId}${finding.key}`} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

interface WaysProps {
  readonly finding: DeploymentFinding;
  readonly sentenceId: string;
  readonly onShow: FindingsListProps['onShow'] | undefined;
}

function Ways({ finding, sentenceId, onShow }: WaysProps) {
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
    ...(teamId === null ? [] : [{ text: 'Open the team', go: () => void navigate(teamPath(teamId)) }]),
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
