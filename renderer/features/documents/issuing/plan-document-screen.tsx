/** One document of the plan: as it will be printed, what it was made from, what the checks found, and issuing it. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { seenWords } from '../../../core/issuing/checks';
import { planDocumentKinds } from '../../../core/issuing/document-version';
import { frozenDocument, inForce, nextNumber, versionState, versionsOf } from '../../../core/issuing/issue';
import { documentName, planDocumentRows, type PlanDocumentRow } from '../../../core/issuing/plan-documents';
import { useCollections, useToday } from '../../../services/desk-context';
import { useLeavingDocument } from '../../../services/leaving-document';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import { Empty, Message, ProgressLine, Screen } from '../../../ui/screen';
import { DocumentPreview } from '../document-preview';
import { InTemplate, TemplateChoice } from '../templates/in-template';
import type { ComposeJob } from './compose-answer';
import { FindingsPanel } from './findings-panel';
import { IssuePanel } from './issue-panel';
import { draftLeaving } from './plan-leaving';
import { SourcesPanel } from './sources-panel';
import { useComposeBase, useComposed, useVersions } from './use-composed';
import { VersionsPanel } from './versions-panel';

const subjectCollections = ['areas', 'commandRoles', 'teams', 'meetings'] as const;

/** The document that the address names. */
export function PlanDocumentScreen() {
  const { kind, subjectId = '' } = useParams();
  const operation = useOperation();
  const records = useCollections(subjectCollections);
  const row = useMemo(
    () =>
      planDocumentRows(records, operation).find(
        (each) => each.kind === kind && each.subject.id === subjectId,
      ),
    [records, operation, kind, subjectId],
  );
  const kept = useGoneRow(kind, subjectId);
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
  const answer = useComposed(useComposeBase(), job);
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = versions.find(({ id }) => id === shownId);
  const findings = answer?.ok === true ? answer.findings : [];
  const seen = seenWords(findings);
  const [seenKey, setSeenKey] = useState('');
  const isSeen = seen.length === 0 || seenKey === seen.join('\n');
  const isHeldBack = findings.some(({ blocks }) => blocks);
  const composed = answer?.ok === true ? answer.composed : null;
  const { isWriting, start, cancel } = useLeavingDocument();
  const writers = useWriters();
  const mayLeave = composed !== null && isSeen && !isHeldBack && !isWriting;
  const exportDraft = () => {
    if (composed === null) return;
    start(
      draftLeaving(
        {
          document: composed.document,
          operationId: operation.id,
          subjectId: subject.id,
          warningsSeen: seen,
          kind,
          number,
        },
        writers,
      ),
    );
  };
  const preview = shown === undefined ? composed?.document : frozenDocument(shown);
  return (
    <div className="export">
      <Screen
        title={documentName(row)}
        purpose={`${purposeOf(versions, number)}${composed === null || mayLeave || isWriting ? '' : ` ${beforeItLeaves(isHeldBack)}`}`}
        actions={
          <>
            <Button component={Link} to="/documents/plan" variant="default">
              All plan documents
            </Button>
            <Button variant="default" disabled={!mayLeave} onClick={exportDraft}>
              Export draft
            </Button>
          </>
        }
        aside={
          <div className="stack">
            {answer?.ok === false ? (
              <Message tone="warning" title="No draft can be made">
                <p>{answer.problem}</p>
              </Message>
            ) : null}
            {answer?.ok === true && answer.hasChanged && current !== null ? (
              <Message
                tone="warning"
                title={`The record has changed since version ${current.number} was issued`}
              >
                <p>
                  The draft beside says what it says now. Issue it, and it replaces version {current.number}.
                </p>
              </Message>
            ) : null}
            {composed === null ? null : (
              <>
                <FindingsPanel
                  findings={findings}
                  isSeen={isSeen}
                  onSeen={(now) => setSeenKey(now ? seen.join('\n') : '')}
                />
                <IssuePanel
                  key={number}
                  job={job}
                  versions={versions}
                  mayIssue={mayLeave}
                  seen={seen}
                  onReviewDate={setReviewDate}
                />
                <TemplateChoice marking={composed.document.marking} />
                <SourcesPanel sources={composed.sources} />
              </>
            )}
            <VersionsPanel versions={versions} shownId={shownId} onShow={setShownId} />
          </div>
        }
        asideLabel="Before it leaves, and what was issued"
      >
        {preview === undefined ? (
          <p role="status">
            {answer === null ? 'The document is being made.' : 'There is nothing to show yet.'}
          </p>
        ) : (
          <DocumentPreview document={preview} />
        )}
      </Screen>
      {isWriting ? (
        <ProgressLine label="Writing the Word document" done={0} total={0} onCancel={cancel} />
      ) : null}
    </div>
  );
}

/** Why it cannot be exported or issued yet. */
function beforeItLeaves(isHeldBack: boolean): string {
  return isHeldBack ? 'The checks hold it back.' : 'Export and issue wait for the tick under Checks.';
}

function purposeOf(versions: ReturnType<typeof versionsOf>, number: number): string {
  const [newest] = versions;
  if (newest === undefined) return 'A draft; no version was issued yet. Every page of a draft says so.';
  const state = versionState(newest, versions) === 'withdrawn' ? 'was withdrawn' : 'is in force';
  return `Version ${newest.number} ${state}. The draft would be version ${number}.`;
}
