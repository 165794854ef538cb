/** The threat assessment as it will be printed, what is missing in it, and the way to a Word file. */
import { Button, NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { mayNotLeave } from '../../core/documents/leaving-marking';
import { missingValues } from '../../core/documents/missing-values';
import type { Assessment } from '../../core/threat/assessment';
import { useCollection, useToday } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Empty, ProgressLine, Screen } from '../../ui/screen';
import { DocumentPreview } from './document-preview';
import { MissingValues } from './missing-values';
import { assessmentToExport } from './register';
import { useExportWord } from './export-word';
import { MarkingNotice } from './marking-notice';
import { type DocumentChoice, threatDocumentFrom } from './threat-document';

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
    <Screen title="Export threat assessment" purpose="The document as it will be printed.">
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
  const choice = { operation, assessment, issueDate };
  const document = useThreatDocument(choice);
  const missing = useMemo(() => missingValues(document), [document]);
  const { isWriting, start, cancel } = useExportWord(choice);
  return (
    <div className="export">
      <Screen
        title="Export threat assessment"
        purpose={`Version ${assessment.version}, ${assessment.status === 'approved' ? 'approved' : 'a draft: every page says so'}. As it will be printed.`}
        actions={
          <>
            <VersionChoice assessment={assessment} />
            <Button onClick={start} disabled={isWriting || mayNotLeave(assessment, operation)}>
              Export Word document
            </Button>
          </>
        }
        aside={
          <div className="stack">
            <DateInput
              label="Date of issue"
              valueFormat="ddd D MMM YYYY"
              value={issueDate}
              onChange={(date) => setIssueDate(date ?? today)}
            />
            <MarkingNotice assessment={assessment} />
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

function VersionChoice({ assessment }: { readonly assessment: Assessment }) {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const navigate = useNavigate();
  const versions = [...assessments.values()]
    .filter((each) => each.operationId === operation.id)
    .sort((a, b) => b.version - a.version);
  return (
    <NativeSelect
      aria-label="Version"
      data={versions.map((each) => ({
        value: each.id,
        label: `Version ${each.version}, ${each.status === 'approved' ? 'approved' : 'draft'}`,
      }))}
      value={assessment.id}
      onChange={(event) => void navigate(`/documents/threat-assessment/${event.currentTarget.value}`)}
    />
  );
}

/** The document of a version, from the records as they stand now. */
function useThreatDocument({ operation, assessment, issueDate }: DocumentChoice) {
  const cells = useCollection('cells');
  const assessments = useCollection('assessments');
  const factorNotes = useCollection('factorNotes');
  const areas = useCollection('areas');
  const places = useCollection('places');
  return useMemo(
    () =>
      threatDocumentFrom(
        { cells, assessments, factorNotes, areas, places },
        { operation, assessment, issueDate },
      ),
    [assessment, operation, cells, assessments, factorNotes, areas, places, issueDate],
  );
}
