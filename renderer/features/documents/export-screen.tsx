/** A document as it will be printed, what is missing or withheld in it, and the way to a Word file. */
import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { mayNotLeave } from '../../core/documents/leaving-marking';
import type { Assessment } from '../../core/threat/assessment';
import { useCollection, useToday } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Empty, ProgressLine, Screen } from '../../ui/screen';
import { DocumentChoices } from './document-choices';
import { DocumentPreview } from './document-preview';
import { kindName } from './document-words';
import { useExportWord } from './export-word';
import { MarkingNotice } from './marking-notice';
import { MissingValues } from './missing-values';
import { assessmentToExport } from './register';
import { type DocumentChoice, givenTo } from './threat-document';
import { useDocument, useDocumentChoice } from './use-document';
import { WithheldPanel } from './withheld-panel';

/** The export of one version; of the newest where the address names none. */
export function ExportScreen() {
  const { assessmentId } = useParams();
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const assessment = assessmentToExport(assessments, operation, assessmentId);
  if (assessment === undefined) return <NothingToExport />;
  return <ExportOf key={assessment.id} assessment={assessment} />;
}

function NothingToExport() {
  return (
    <Screen title="Export a document" purpose="The document as it will be printed.">
      <Empty
        title="There is no threat assessment to export"
        action={
          <Button component={Link} to="/threat">
            Open the threat assessment
          </Button>
        }
      >
        A document is made from a version of the assessment. Start one first.
      </Empty>
    </Screen>
  );
}

function ExportOf({ assessment }: { readonly assessment: Assessment }) {
  const today = useToday();
  const [issueDate, setIssueDate] = useState(today);
  const operation = useOperation();
  const choice = useDocumentChoice(assessment, issueDate);
  const { document, missing, withheld, text } = useDocument(choice);
  const { isWriting, start, cancel } = useExportWord(choice);
  const to = givenTo(assessment);
  return (
    <div className="export">
      <Screen
        title={`Export ${kindName(choice).toLowerCase()}`}
        purpose={purpose(choice)}
        actions={
          <Button onClick={start} disabled={isWriting || mayNotLeave(assessment, operation)}>
            Export Word document
          </Button>
        }
        aside={
          <div className="stack">
            <DocumentChoices choice={choice} />
            <DateInput
              label="Date of issue"
              valueFormat="ddd D MMM YYYY"
              value={issueDate}
              onChange={(date) => setIssueDate(date ?? today)}
            />
            <p className="export-given">
              <b>Given to:</b> {to === '' ? 'not recorded on the front page' : to}
            </p>
            <MarkingNotice assessment={assessment} />
            <WithheldPanel assessment={assessment} withheld={withheld} text={text} />
            <MissingValues assessment={assessment} missing={missing} />
          </div>
        }
        asideLabel="Before it leaves"
      >
        <DocumentPreview document={document} />
      </Screen>
      {isWriting ? (
        <ProgressLine label="Writing the Word document" done={0} total={0} onCancel={cancel} />
      ) : null}
    </div>
  );
}

function purpose({ assessment, kind, workshop }: DocumentChoice): string {
  const { version, status } = assessment;
  const marked = 'every page says so';
  const standing =
    kind === 'workshop-record'
      ? workshop?.status === 'closed'
        ? 'of a closed workshop'
        : `of a workshop that is not closed: ${marked}`
      : status === 'approved'
        ? 'approved'
        : status === 'submitted'
          ? `with gold and not yet approved: ${marked}`
          : `a draft: ${marked}`;
  return `Version ${version}, ${standing}. As it will be printed.`;
}
