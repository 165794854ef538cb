/** What one council changed in its memorandum, change by change, with an answer to each. */
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { frozenDocument } from '../../../core/issuing/issue';
import type { Comparison } from '../../../core/memoranda/comparison';
import type { MemorandumReturn } from '../../../core/memoranda/memorandum';
import { sentParagraphs } from '../../../core/memoranda/sent-paragraphs';
import { areaTitle } from '../../../core/places/area';
import { compareAtOnce, compareInWorker } from '../../../imports/memorandum/compare';
import { useRecord } from '../../../services/desk-context';
import { Empty, Message, ProgressLine, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import { ReturnedChangeCard } from './returned-change';
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
  const comparison = useComparison(returned, version?.content);
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
      ) : comparison === 'running' ? (
        <ProgressLine label="Comparing the two texts" done={0} total={0} />
      ) : comparison === null ? (
        <Message
          tone="problem"
          title="The two texts could not be compared because of a fault in this program"
        >
          <p>What came back is kept as it is. Restart the desk and open this screen again.</p>
        </Message>
      ) : (
        <Compared returned={returned} comparison={comparison} areaId={memorandum.areaId} />
      )}
    </Screen>
  );
}

/** The comparison: at once where it is short, from its worker where it is long. */
function useComparison(
  returned: MemorandumReturn | undefined,
  content: string | undefined,
): Comparison | 'running' | null {
  const paragraphs = returned?.paragraphs;
  const given = useMemo(
    () =>
      paragraphs === undefined || content === undefined
        ? null
        : { sent: sentParagraphs(frozenDocument({ content })), returned: paragraphs },
    [paragraphs, content],
  );
  const atOnce = useMemo(() => (given === null ? null : compareAtOnce(given)), [given]);
  const [later, setLater] = useState<{ readonly of: unknown; readonly value: Comparison | null } | null>(
    null,
  );
  useEffect(() => {
    if (given === null || atOnce !== null) return undefined;
    const run = compareInWorker(given);
    void run.result.then((value) => setLater({ of: given, value }));
    return run.cancel;
  }, [given, atOnce]);
  if (atOnce !== null) return atOnce;
  return later !== null && later.of === given ? later.value : 'running';
}

interface ComparedProps {
  readonly returned: MemorandumReturn;
  readonly comparison: Comparison;
  readonly areaId: string;
}

function Compared({ returned, comparison, areaId }: ComparedProps) {
  const { changes, frontEdits } = comparison;
  const open = changes.filter(
    ({ number }) => !returned.answers.some(({ change }) => change === number),
  ).length;
  return (
    <div className="stack-wide">
      <p role="status">
        {changes.length === 0
          ? 'Nothing in its text was changed.'
          : `${changes.length === 1 ? '1 change' : `${changes.length} changes`}, ${open} without an answer.`}
        {frontEdits === 0
          ? ''
          : ` ${frontEdits === 1 ? '1 line' : `${frontEdits} lines`} of the front table differ; they come from the records and are not compared.`}
      </p>
      {changes.length === 0 ? null : <PartsKey />}
      <ol className="memo-steps" aria-label="Changes">
        {changes.map((change) => (
          <ReturnedChangeCard
            key={change.number}
            change={change}
            comparison={comparison}
            returned={returned}
            areaId={areaId}
          />
        ))}
      </ol>
      <section className="stack-tight">
        <h2>Comments</h2>
        {returned.comments.length === 0 ? (
          <p className="dimmed">The file holds no comments and no tracked deletions.</p>
        ) : (
          <ol className="memo-comments">
            {returned.comments.map(({ author, text }, index) => (
              <li key={index}>
                <strong>{author === '' ? 'No name' : author}</strong>: {text}
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
