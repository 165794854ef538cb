/** One document of the plan: as it will be printed, what it was made from, what the checks found, and issuing it. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { seenWords } from '../../../core/issuing/checks';
import { planDocumentPath } from '../../../core/issuing/document-path';
import { type DocumentVersion, planDocumentKinds } from '../../../core/issuing/document-version';
import type { Finding } from '../../../core/issuing/finding';
import { type FindingGroup, findingGroups, leftToSee } from '../../../core/issuing/finding-groups';
import { frozenDocument, inForce, nextNumber, versionState, versionsOf } from '../../../core/issuing/issue';
import { documentName, planDocumentRow, type PlanDocumentRow } from '../../../core/issuing/plan-documents';
import { useCollections, useToday } from '../../../services/desk-context';
import { useLeavingDocument } from '../../../services/leaving-document';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import { Empty, Message, ProgressLine, Screen } from '../../../ui/screen';
import { DocumentPreview } from '../document-preview';
import { InTemplate, TemplateChoice, useTemplateUsed } from '../templates/in-template';
import type { ComposeAnswer, ComposeJob } from './compose-answer';
import { ExtractForm } from './extract-form';
import { FindingsGroups } from './findings-groups';
import { IssueBar } from './issue-bar';
import { IssuePanel, useDistribution } from './issue-panel';
import { MakingLine } from './making-line';
import { draftLeaving } from './plan-leaving';
import { SourcesPanel } from './sources-panel';
import { useComposeBase, useComposed, useVersions } from './use-composed';
import { useIssue } from './use-issue';
import { VersionsPanel } from './versions-panel';

const subjectCollections = [
  'areas',
  'commandRoles',
  'teams',
  'meetings',
  'decisions',
  'contests',
  'debriefForms',
  'publicityItems',
  'partners',
] as const;

/** The document that the address names. */
export function PlanDocumentScreen() {
  const { kind, subjectId = '' } = useParams();
  const operation = useOperation();
  const records = useCollections(subjectCollections);
  const row = useMemo(
    () => planDocumentRow(records, operation, { kind, subjectId }),
    [records, operation, kind, subjectId],
  );
  const kept = useGoneRow(kind, subjectId);
  // Its file is read back before it leaves, which only its own room does.
  if (kind === 'learning-note') return <Navigate to={planDocumentPath(kind, subjectId)} replace />;
  const shown = row ?? kept;
  if (shown === null) return <NoSuchDocument />;
  return (
    <InTemplate key={`${shown.kind}/${shown.subject.id}`} kind={shown.kind}>
      <DocumentOf row={shown} />
    </InTemplate>
  );
}

/** A document whose subject is gone is still read where versions of it were issued. */
function useGoneRow(kind: string | undefined, subjectId: string): PlanDocumentRow | null {
  const versions = useVersions();
  const known = planDocumentKinds.find(({ id }) => id === kind);
  const issued = versions.find((version) => version.kind === kind && version.subjectId === subjectId);
  if (known === undefined || issued === undefined) return null;
  return { kind: known.id, name: known.name, subject: { id: subjectId, name: 'no longer recorded' } };
}

function NoSuchDocument() {
  return (
    <Screen title="Plan documents" purpose="Orders, strategies, briefings and memoranda.">
      <Empty
        title="There is no such document in this operation"
        action={
          <Button component={Link} to="/documents/plan">
            Show all plan documents
          </Button>
        }
      >
        What it was for may have been removed, or it belongs to another operation.
      </Empty>
    </Screen>
  );
}

function DocumentOf({ row }: { readonly row: PlanDocumentRow }) {
  const operation = useOperation();
  const today = useToday();
  const all = useVersions();
  const { kind, subject } = row;
  const versions = useMemo(
    () => versionsOf(all, { operationId: operation.id, kind, subjectId: subject.id }),
    [all, operation.id, kind, subject.id],
  );
  const [reviewDate, setReviewDate] = useState<string | null>(null);
  const number = nextNumber(versions);
  const current = inForce(versions) ?? null;
  const job = useMemo(
    (): ComposeJob => ({
      ...{ kind, subjectId: subject.id, number, reviewDate, inForce: current },
      status: 'draft',
      issueDate: today,
      want: 'document',
    }),
    [kind, subject.id, number, reviewDate, current, today],
  );
  const making = useComposed(useComposeBase(), job);
  const { answer } = making;
  const [shownId, setShownId] = useState<string | null>(null);
  const distribution = useDistribution(
    { operationId: operation.id, kind, subjectId: subject.id },
    versions[0],
  );
  const checked = useChecked(answer?.ok === true ? answer.findings : noFindings);
  const { isWriting, start, cancel } = useLeavingDocument();
  const { isIssuing, issue } = useIssue();
  const writers = useWriters();
  const templateUsed = useTemplateUsed();
  const composed = answer?.ok === true ? answer.composed : null;
  const exportDraft = () => {
    if (composed === null) return;
    const { document } = composed;
    const series = { operationId: operation.id, subjectId: subject.id, kind, number };
    const template = templateUsed(document.marking);
    start(draftLeaving({ ...series, document, warningsSeen: checked.words, template }, writers));
  };
  const issueNow = () =>
    issue({
      job,
      previous: versions[0],
      listed: distribution.holders,
      draft: distribution.draft,
      seen: checked.words,
      onIssued: distribution.startFrom,
    });
  const shown = versions.find(({ id }) => id === shownId);
  const preview = shown === undefined ? composed?.document : frozenDocument(shown);
  return (
    <div className="export">
      <Screen
        title={documentName(row)}
        purpose={purposeOf(versions, number)}
        actions={
          <Button component={Link} to="/documents/plan" variant="default">
            All plan documents
          </Button>
        }
        aside={
          <div className="stack">
            <Standing answer={answer} current={current} />
            {kind === 'decision-log' ? <ExtractForm subjectId={subject.id} /> : null}
            {composed === null ? null : (
              <IssuePanel job={job} distribution={distribution} onReviewDate={setReviewDate} />
            )}
            {composed === null ? null : (
              <>
                <TemplateChoice marking={composed.document.marking} />
                <SourcesPanel sources={composed.sources} />
              </>
            )}
            <VersionsPanel versions={versions} shownId={shownId} onShow={setShownId} />
          </div>
        }
        asideLabel="Before it leaves, and what was issued"
      >
        {composed === null ? null : (
          <>
            <IssueBar
              marking={composed.document.marking}
              points={checked.words.length}
              left={checked.left}
              isHeldBack={checked.isHeldBack}
              number={number}
              holders={distribution.holders.length}
              isBusy={isWriting || isIssuing}
              onExport={exportDraft}
              onIssue={issueNow}
            />
            <FindingsGroups groups={checked.groups} seen={checked.seen} onSeen={checked.see} />
          </>
        )}
        {preview === undefined ? <MakingLine {...making} /> : <DocumentPreview document={preview} />}
      </Screen>
      {isWriting ? (
        <ProgressLine label="Writing the Word document" done={0} total={0} onCancel={cancel} />
      ) : null}
    </div>
  );
}

const noFindings: readonly Finding[] = [];

/** The findings in groups, and which of their points the person at the desk has seen. */
function useChecked(findings: readonly Finding[]) {
  const groups = useMemo(() => findingGroups(findings), [findings]);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  return {
    groups,
    seen,
    left: leftToSee(groups, seen),
    isHeldBack: groups.some(({ blocks }) => blocks),
    words: useMemo(() => seenWords(findings), [findings]),
    see: ({ words }: FindingGroup, isSeen: boolean) =>
      setSeen((now) => {
        const kept = [...now].filter((each) => !words.includes(each));
        return new Set(isSeen ? [...kept, ...words] : kept);
      }),
  };
}

interface StandingProps {
  readonly answer: ComposeAnswer | null;
  readonly current: DocumentVersion | null;
}

/** Why there is no draft, and whether the version in force still says what the record says. */
function Standing({ answer, current }: StandingProps) {
  if (answer?.ok === false)
    return (
      <Message tone="warning" title="No draft can be made">
        <p>{answer.problem}</p>
      </Message>
    );
  if (answer?.hasChanged !== true || current === null) return null;
  return (
    <Message tone="warning" title={`The record has changed since version ${current.number} was issued`}>
      <p>The draft beside says what it says now. Issue it, and it replaces version {current.number}.</p>
    </Message>
  );
}

function purposeOf(versions: ReturnType<typeof versionsOf>, number: number): string {
  const [newest] = versions;
  if (newest === undefined) return 'A draft; no version was issued yet. Every page of a draft says so.';
  const state = versionState(newest, versions) === 'withdrawn' ? 'was withdrawn' : 'is in force';
  return `Version ${newest.number} ${state}. The draft would be version ${number}.`;
}
