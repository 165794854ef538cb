/** What one council changed in its memorandum, change by change, with an answer to each. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import type { Comparison } from '../../../core/memoranda/comparison';
import type { Memorandum, MemorandumReturn } from '../../../core/memoranda/memorandum';
import { acceptedNumbers, contentsSince, sentSince } from '../../../core/memoranda/open-changes';
import { carriedOutIn, comparisonWith } from '../../../core/memoranda/return-reading';
import { areaTitle } from '../../../core/places/area';
import { useCollection, useCommit, useRecord } from '../../../services/desk-context';
import { Empty, Message, ProgressLine, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import { AgainstVersion } from './against-version';
import { ReturnedChangeCard } from './returned-change';
import { SignedHere } from './signed-here';
import { usePage } from './use-page';
import { readingJob, type ReadingJob, useOrigins, useReadings } from './use-readings';
import { PartsKey } from './word-parts';
import './memoranda.css';

/** The returned file that the address names. */
export function ReturnScreen() {
  const { returnId } = useParams();
  const returned = useRecord('memorandumReturns', returnId);
  const memorandum = useRecord('memoranda', returned?.memorandumId);
  const version = useRecord('documentVersions', returned?.againstVersionId);
  const area = useRecord('areas', memorandum?.areaId);
  const council = area === undefined ? 'the council' : areaTitle(area);
  const jobs = useReturnJobs(returned, memorandum);
  const reading = useReadings(jobs);
  return (
    <Screen
      title={`What came back from ${council}`}
      purpose={
        returned === undefined || version === undefined
          ? 'The changes of a council, each with an answer.'
          : `${returned.fileName}, received ${formatDate(returned.receivedOn)} from ${returned.from}, compared with version ${version.number}.`
      }
      tabs={<DocumentsTabs />}
      actions={
        <Button
          component={Link}
          variant="default"
          to={`/documents/memoranda${memorandum === undefined ? '' : `?council=${encodeURIComponent(memorandum.areaId)}`}`}
        >
          Memoranda
        </Button>
      }
    >
      {returned === undefined || memorandum === undefined || version === undefined ? (
        <Empty title="This file is not recorded">
          It may belong to another operation. Go back to the memoranda and choose it there.
        </Empty>
      ) : reading === 'running' ? (
        <ProgressLine label="Comparing the two texts" done={0} total={0} />
      ) : reading === 'failed' ? (
        <Message
          tone="problem"
          title="The two texts could not be compared because of a fault in this program"
        >
          <p>What came back is kept as it is. Restart the desk and open this screen again.</p>
        </Message>
      ) : (
        <Compared returned={returned} memorandum={memorandum} version={version} />
      )}
    </Screen>
  );
}

/** What has to be worked out before the changes can be shown: nothing while the records are missing. */
function useReturnJobs(
  returned: MemorandumReturn | undefined,
  memorandum: Memorandum | undefined,
): readonly ReadingJob[] {
  const versions = useCollection('documentVersions');
  return useMemo(() => {
    const job = returned === undefined ? null : readingJob(returned, memorandum, versions);
    return job === null ? [] : [job];
  }, [returned, memorandum, versions]);
}

interface ComparedProps {
  readonly returned: MemorandumReturn;
  readonly memorandum: Memorandum;
  /** The one that it is compared with. */
  readonly version: DocumentVersion;
}

function Compared({ returned, memorandum, version }: ComparedProps) {
  const versions = useCollection('documentVersions');
  // Both are known by now, see `useReadings`.
  const comparison = comparisonWith(returned.paragraphs, version);
  const carriedOut = carriedOutIn(
    comparison,
    acceptedNumbers(returned),
    contentsSince(returned, memorandum, (id) => versions.get(id)),
  );
  const later = useLaterVersions(returned, memorandum);
  const { changes, signatures } = useMemo(() => parted(comparison), [comparison]);
  const answered = new Set(returned.answers.map(({ change }) => change));
  const open = changes.filter(({ number }) => !answered.has(number)).length;
  const page = usePage(changes, 'change', 'changes');
  return (
    <div className="stack-wide">
      <Against returned={returned} memorandum={memorandum} />
      <CountWords count={changes.length} open={open} frontEdits={comparison.frontEdits} />
      <SignedHere signatures={signatures} returned={returned} memorandum={memorandum} />
      {changes.length === 0 ? null : <PartsKey />}
      <ol className="memo-steps" aria-label="Changes">
        {page.shown.map((change) => (
          <ReturnedChangeCard
            key={change.number}
            change={change}
            comparison={comparison}
            returned={returned}
            memorandum={memorandum}
            later={later}
            carriedOut={carriedOut}
          />
        ))}
      </ol>
      {page.buttons}
      <Comments comments={returned.comments} />
    </div>
  );
}

/** The changes that are to be answered, and the places to sign that were filled in, each once. */
function parted({ changes }: Comparison) {
  const signed = changes.flatMap(({ signed: each }) => each ?? []);
  return {
    changes: changes.filter(({ signed: each }) => each === null),
    signatures: signed.filter(({ role }, at) => signed.findIndex((other) => other.role === role) === at),
  };
}

interface CountWordsProps {
  readonly count: number;
  readonly open: number;
  readonly frontEdits: number;
}

function CountWords({ count, open, frontEdits }: CountWordsProps) {
  return (
    <p role="status">
      {count === 0
        ? 'Nothing in its text was changed.'
        : `${counted(count, 'change', 'changes')}, ${open.toLocaleString('en-GB')} without an answer.`}
      {frontEdits === 0
        ? ''
        : ` ${counted(frontEdits, 'line', 'lines')} of the front table differ; they come from the records and are not compared.`}
    </p>
  );
}

function Comments({ comments }: Pick<MemorandumReturn, 'comments'>) {
  const page = usePage(comments, 'comment', 'comments');
  return (
    <section className="stack-tight">
      <h2>Comments</h2>
      {comments.length === 0 ? (
        <p className="dimmed">The file holds no comments and no tracked deletions.</p>
      ) : (
        <ol className="memo-comments" start={page.from + 1}>
          {page.shown.map(({ author, text }, index) => (
            <li key={page.from + index}>
              <strong>{author === '' ? 'No name' : author}</strong>: {text}
            </li>
          ))}
        </ol>
      )}
      {page.buttons}
    </section>
  );
}

/** The numbers of what went to the council after its file came back. */
function useLaterVersions(returned: MemorandumReturn, memorandum: Memorandum): ReadonlyMap<string, number> {
  const versions = useCollection('documentVersions');
  return useMemo(
    () =>
      new Map(
        sentSince(memorandum, returned)
          .flatMap(({ versionId }) => versions.get(versionId ?? '') ?? [])
          .map(({ id, number }) => [id, number]),
      ),
    [versions, memorandum, returned],
  );
}

/** Until the first answer is given another version can be chosen: the answers are to the changes against it. */
function Against({ returned, memorandum }: Pick<ComparedProps, 'returned' | 'memorandum'>) {
  const commit = useCommit();
  const { origins } = useOrigins(returned.paragraphs, memorandum);
  if (origins === null || origins.all.length < 2) return null;
  if (returned.answers.length > 0)
    return (
      <p className="dimmed small">
        Changes are answered, so it stays compared with the version above. To compare with another, read the
        file once more.
      </p>
    );
  return (
    <AgainstVersion
      origins={origins}
      chosenId={returned.againstVersionId}
      onChoose={(againstVersionId) =>
        commit('Compare a returned memorandum with another version', [
          { collection: 'memorandumReturns', id: returned.id, after: { ...returned, againstVersionId } },
        ])
      }
    />
  );
}
