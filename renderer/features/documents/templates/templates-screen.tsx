/** A force's own Word files with named fields: added after a look at what is in them, listed with their fields. */
import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { PlanDocumentKind } from '../../../core/issuing/document-version';
import type { WordTemplate } from '../../../core/issuing/force-look';
import { kindNameOf } from '../../../core/issuing/plan-documents';
import { headsOf, templateFindings, textFields } from '../../../core/issuing/template-fields';
import { templateKinds, templateUse } from '../../../core/issuing/template-kinds';
import { wordTemplatesRegister } from '../../../core/registers/letters';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { bytesAsText } from '../../../services/templates';
import { SavedText } from '../../../ui/saved-text';
import { Empty, Help, Message, Screen } from '../../../ui/screen';
import { DocumentsTabs } from '../documents-tabs';
import { type ReadTemplate, readTemplate } from './add-template';
import { TemplateFindings } from './template-findings';

/** The list; beside it the open template, or the one that is being added. */
export function TemplatesScreen() {
  const [parameters, setParameters] = useSearchParams();
  const templates = [...useCollection('wordTemplates').values()].sort((a, b) => a.name.localeCompare(b.name));
  const open = templates.find(({ id }) => id === parameters.get('template'));
  const { choose, input, problem, read, forget } = useChosenFile();
  return (
    <Screen
      title="Templates"
      purpose="The force’s own Word files. The desk fills their named fields, such as {{title}} or {{body}}."
      tabs={<DocumentsTabs />}
      actions={
        <>
          <Button onClick={choose}>Add a template</Button>
          {templates.length === 0 ? null : <ExportRegister register={wordTemplatesRegister} />}
          {input}
        </>
      }
      asideLabel="Template"
      aside={
        read !== null ? (
          <AddTemplate
            read={read}
            onClose={forget}
            onAdded={(id) => {
              forget();
              setParameters({ template: id });
            }}
          />
        ) : open !== undefined ? (
          <OpenTemplate key={open.id} template={open} />
        ) : (
          <FieldHelp />
        )
      }
    >
      <div className="stack">
        {problem === null ? null : <Message tone="problem" title={problem} />}
        {templates.length === 0 ? (
          <Empty
            title="No template yet"
            example="For example: Marlshire order.docx, for the operation order, with {{title}}, {{marking}} and {{body}}."
            action={<Button onClick={choose}>Add a template</Button>}
          >
            Without a template documents have the look of the desk, or the one set under “Look of the force”.
          </Empty>
        ) : (
          <table className="plain-table">
            <caption className="visually-hidden">Templates</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">For</th>
                <th scope="col">File</th>
                <th scope="col">Fields</th>
              </tr>
            </thead>
            <tbody>
              {templates.map((template) => (
                <tr key={template.id} data-open={template.id === open?.id}>
                  <th scope="row">
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={() => setParameters({ template: template.id })}
                    >
                      {template.name}
                    </Button>
                  </th>
                  <td>
                    {kindNameOf(template.kind)}
                    {templateUse(template.kind).takes === 'none' ? (
                      <div className="dimmed small">Not used for it: choose another document.</div>
                    ) : null}
                  </td>
                  <td>{template.fileName}</td>
                  <td>{[...new Set(template.fields.map(({ name }) => name))].join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Screen>
  );
}

function useChosenFile() {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [read, setRead] = useState<ReadTemplate | null>(null);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    setRead(null);
    setProblem(null);
    void readTemplate(file).then((result) => {
      if (result.ok) setRead(result.value);
      else setProblem(result.error);
    });
  };
  return {
    problem,
    read,
    forget: () => setRead(null),
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label="File of the template"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file may be chosen again once it has been put right.
          currentTarget.value = '';
        }}
      />
    ),
  };
}

interface AddProps {
  readonly read: ReadTemplate;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** What was found in the file, before it is kept. */
function AddTemplate({ read, onClose, onAdded }: AddProps) {
  const operation = useOperation();
  const user = useDeskUser();
  const { newId, clock } = useDesk();
  const commit = useCommit();
  const [kind, setKind] = useState<PlanDocumentKind>('operation-order');
  const { fileName, fileHash, bytes } = read;
  const fields = read.fields.map(({ name, where }) => ({
    name: name.slice(0, 200),
    where: where.slice(0, 200),
  }));
  const findings = templateFindings({ kind, fields, marking: operation.marking });
  const keep = () => {
    const after: WordTemplate = {
      id: asId<'WordTemplate'>(newId()),
      name: fileName.replace(/\.docx$/i, '').slice(0, 200) || 'Template',
      kind,
      fileName,
      fileHash,
      bytes: bytesAsText(bytes),
      fields,
      addedBy: user.name,
      addedAt: clock(),
    };
    if (commit('Add a template', [{ collection: 'wordTemplates', id: after.id, after }]).ok)
      onAdded(after.id);
  };
  return (
    <div className="stack">
      <h2>{fileName}</h2>
      <KindField kind={kind} onChange={setKind} />
      <TemplateFindings findings={findings} />
      <FieldTable fields={fields} />
      <div className="row">
        <Button onClick={keep}>Keep this template</Button>
        <Button variant="default" onClick={onClose}>
          Do not keep it
        </Button>
      </div>
    </div>
  );
}

function OpenTemplate({ template }: { readonly template: WordTemplate }) {
  const operation = useOperation();
  const commit = useCommit();
  const { notify } = useDesk();
  const { kind, fields } = template;
  const save = (after: WordTemplate) =>
    commit('Change a template', [{ collection: 'wordTemplates', id: template.id, after }]);
  const remove = () => {
    if (!commit('Remove a template', [{ collection: 'wordTemplates', id: template.id, after: null }]).ok)
      return;
    notify({ tone: 'done', text: 'The template was removed. Ctrl+Z brings it back.' });
  };
  return (
    <div className="stack">
      <h2>{template.name}</h2>
      <SavedText
        label="Name"
        value={template.name}
        maxLength={200}
        problem={(text) => (text.trim() === '' ? 'A template needs a name. The last one is kept.' : null)}
        onSave={(name) => save({ ...template, name: name.trim() })}
      />
      <KindField kind={kind} onChange={(chosen) => save({ ...template, kind: chosen })} />
      <TemplateFindings findings={templateFindings({ kind, fields, marking: operation.marking })} />
      <FieldTable fields={fields} />
      <dl className="facts">
        <dt>File</dt>
        <dd>{template.fileName}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code className="letters-hash">{template.fileHash}</code>
        </dd>
        <dt>Added</dt>
        <dd>
          {formatMoment(template.addedAt)}, {template.addedBy}
        </dd>
      </dl>
      <div>
        <Button variant="default" onClick={remove}>
          Remove the template
        </Button>
      </div>
    </div>
  );
}

function FieldTable({ fields }: { readonly fields: WordTemplate['fields'] }) {
  if (fields.length === 0) return <p>No named field was found in it.</p>;
  return (
    <table className="plain-table">
      <caption>Fields found</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, where }, index) => (
          <tr key={index}>
            <th scope="row">{`{{${name}}}`}</th>
            <td>{where}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldHelp() {
  return (
    <div className="stack">
      <Help>
        Write a field in double braces where the desk is to put something:{' '}
        {textFields.map((name) => `{{${name}}}`).join(', ')}. It takes the look of its place.
      </Help>
      <Help>
        {'{{body}}'} in a paragraph of its own takes the whole document, {'{{front table}}'} the table at its
        front. A section of the document can stand alone under the name of its heading, for the order for
        example{' '}
        {headsOf('operation-order')
          .slice(0, 3)
          .map((head) => `{{${head.toLowerCase()}}}`)
          .join(', ')}
        .
      </Help>
      <Help>
        {'{{marking}}'} belongs to the head and the foot of the pages. Macros, linked files and embedded
        objects are not taken.
      </Help>
    </div>
  );
}

interface KindFieldProps {
  readonly kind: PlanDocumentKind;
  readonly onChange: (kind: PlanDocumentKind) => void;
}

/** Only kinds that can be made in a template; one that was kept for another kind says why it is not used. */
function KindField({ kind, onChange }: KindFieldProps) {
  const use = templateUse(kind);
  const offered = templateKinds.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <NativeSelect
        label="For which document"
        description="Memoranda, letters and lists leave without a template: they take the look of the force."
        data={
          use.takes === 'none'
            ? [{ value: kind, label: kindNameOf(kind), disabled: true }, ...offered]
            : offered
        }
        value={kind}
        onChange={({ currentTarget: { value } }) => onChange(value as PlanDocumentKind)}
      />
      {use.takes === 'none' ? (
        <Message tone="warning" title="It is not used for this document">
          <p>{use.why}</p>
        </Message>
      ) : use.takes === 'whole' ? (
        <Help>This document goes into the template whole, in the place of {'{{body}}'}.</Help>
      ) : (
        <Help>
          It goes in whole in the place of {'{{body}}'}, or section by section:{' '}
          {headsOf(kind)
            .map((head) => `{{${head.toLowerCase()}}}`)
            .join(', ')}
          . Paragraphs keep the numbers of the whole document.
        </Help>
      )}
    </>
  );
}
