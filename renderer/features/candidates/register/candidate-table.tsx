/** Candidates as a list on the screen. */
import type { Candidate } from '../../../core/candidates/candidate';
import { partyWords, standingName } from '../../../core/candidates/candidate-list';
import { missingKinds, missingOf } from '../../../core/candidates/missing';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { candidateButtonId } from './candidate-path';
import type { CandidateRegister } from './use-register';

interface CandidateTableProps {
  readonly candidates: readonly Candidate[];
  readonly register: CandidateRegister;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** By surname; the name opens a candidate beside the list. */
export function CandidateTable({ candidates, register, openId, onOpen }: CandidateTableProps) {
  return (
    <VirtualTable
      label="Candidates"
      rows={candidates}
      columns={columnsOf(register, openId, onOpen)}
      rowKey={({ id }) => id}
      rowHeightRem={4}
    />
  );
}

function columnsOf(
  { labels, contestNames, concerns }: CandidateRegister,
  openId: string | null,
  onOpen: (id: string) => void,
): readonly VirtualColumn<Candidate>[] {
  return [
    {
      key: 'name',
      heading: 'Candidate',
      width: 'minmax(11rem, 2fr)',
      cell: (candidate) => (
        <div className="candidates-cell">
          <button
            type="button"
            id={candidateButtonId(candidate.id)}
            className="text-link candidates-line"
            aria-current={candidate.id === openId}
            onClick={() => onOpen(candidate.id)}
          >
            {labels.get(candidate.id) ?? candidate.name}
          </button>
          <div className="small dimmed candidates-line">{partyWords(candidate) || 'No description'}</div>
        </div>
      ),
    },
    {
      key: 'contest',
      heading: 'Contest',
      width: 'minmax(8rem, 1.4fr)',
      cell: ({ contestId, standing }) => (
        <div className="candidates-cell">
          <div className="candidates-line">{contestNames.get(contestId) ?? 'No longer recorded'}</div>
          <div className="small dimmed">{standingName(standing)}</div>
        </div>
      ),
    },
    {
      key: 'code',
      heading: 'Code and safety',
      width: 'minmax(8rem, 1fr)',
      cell: ({ id, code }) => {
        const open = (concerns.get(id) ?? []).filter(({ closed }) => closed === null);
        return (
          <div className="candidates-cell small">
            <div>{codeWords(code?.answer ?? null)}</div>
            {open.length === 0 ? null : (
              <div className="candidates-strong">
                {open.length === 1 ? '1 safety concern' : `${open.length} safety concerns`}
              </div>
            )}
          </div>
        );
      },
    },
    {
      key: 'missing',
      heading: 'Missing',
      width: '6rem',
      cell: (candidate) => {
        const missing = missingOf(candidate).length;
        return missing === 0 ? (
          <span className="dimmed">Nothing</span>
        ) : (
          `${missing} of ${missingKinds.length}`
        );
      },
    },
  ];
}

/** What was answered about the code of conduct, in words. */
export function codeWords(answer: NonNullable<Candidate['code']>['answer'] | null): string {
  if (answer === null) return 'Code not asked';
  return answer === 'agreed' ? 'Code agreed' : answer === 'refused' ? 'Code refused' : 'Code: no answer';
}
