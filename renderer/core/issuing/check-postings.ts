/**
 * Whether a document sends somebody where they must not be posted. It names the team and never the person: what was seen is
 * kept with the version, which more people read than may know of the conduct register.
 */
import type { PlanDocumentRequest } from '../documents/plan/plan-document';
import type { PostingFinding } from '../conduct/posting-check';
import { counted } from '../documents/blocks';
import type { PlanDocumentKind } from './document-version';
import { type Finding, warns } from './finding';

/** One team, or one role of the command, with postings that are refused, or in question. */
export interface PostingNotice {
  /** The id of the team, or of the role. */
  readonly teamId: string;
  /** Where it is put right. */
  readonly room?: 'command';
  readonly team: string;
  readonly refused: number;
  readonly asked: number;
}

/** The findings of the deployment team by team, without a name of anybody. */
export function postingNotices(findings: readonly PostingFinding[]): readonly PostingNotice[] {
  const notices = new Map<string, PostingNotice>();
  for (const { of, kind } of findings) {
    const room = of.kind === 'command' ? { room: of.kind } : {};
    const known = notices.get(of.id) ?? { teamId: of.id, team: of.name, ...room, refused: 0, asked: 0 };
    notices.set(of.id, { ...known, [kind]: known[kind] + 1 });
  }
  return [...notices.values()];
}

/** Documents that send people: all teams, or the one that they are for. */
const ofAllTeams: ReadonlySet<PlanDocumentKind> = new Set([
  'operation-order',
  'deployment-plan',
  'count-plan',
]);
const ofOneTeam: ReadonlySet<PlanDocumentKind> = new Set(['station-cards', 'visit-sheet']);

/** Refused postings hold the document back; a posting that is in question is shown, since it may be somebody else. */
export function postingChecks({
  request: { kind, subjectId },
  postings = [],
}: {
  readonly request: Pick<PlanDocumentRequest, 'kind' | 'subjectId'>;
  readonly postings?: readonly PostingNotice[];
}): readonly Finding[] {
  const sent = postings.filter(
    ({ teamId }) => ofAllTeams.has(kind) || (ofOneTeam.has(kind) && teamId === subjectId),
  );
  return sent.flatMap(({ team, room, refused, asked }): readonly Finding[] => [
    ...(refused === 0
      ? []
      : [
          {
            check: 'posting' as const,
            blocks: true,
            text: `${team} has ${counted(refused, 'officer', 'officers')} who must not be posted where it goes. Open the team under Polling day to see who: name somebody else, or have a decision recorded in the conduct register.`,
            where: '',
          },
        ]),
    ...(asked === 0
      ? []
      : [
          warns(
            'posting',
            `${team} has ${counted(asked, 'posting', 'postings')} in question. ${room === 'command' ? 'Open Polling day' : 'Open the team under Polling day'} to see what is asked.`,
            '',
          ),
        ]),
  ]);
}
