/** The look of the force's documents: letterhead, crest, font, colours and standard clauses, with a page beside it. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { contrastOnWhite, leastContrast } from '../../../core/issuing/look-colours';
import {
  type DocumentFont,
  documentFonts,
  type ForceLook,
  forceLookId,
  plainLook,
} from '../../../core/issuing/force-look';
import { useCommit, useDesk, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help, Message, Screen } from '../../../ui/screen';
import { DocumentPreview } from '../document-preview';
import { DocumentsTabs } from '../documents-tabs';
import { exampleLetter, examplePage } from './example-page';
import { readCrest } from './read-crest';

type EditLook = (purpose: string, fields: Partial<ForceLook>) => void;

/** Every change shows on the page at once. */
export function LookScreen() {
  const look = useRecord('forceLooks', forceLookId) ?? plainLook;
  const operation = useOperation();
  const today = useToday();
  const [shows, setShows] = useState<'page' | 'letter'>('page');
  const edit = useEditLook();
  const document =
    shows === 'page' ? examplePage(operation, look, today) : exampleLetter(operation, look, today);
  return (
    <Screen
      title="Look of the force"
      purpose="How documents made here look: letterhead, crest, font, colours and what the force always adds."
      tabs={<DocumentsTabs />}
      asideLabel="A page in this look"
      aside={
        <div className="stack-tight">
          <NativeSelect
            label="Show"
            data={[
              { value: 'page', label: 'A page of a document' },
              { value: 'letter', label: 'A letter' },
            ]}
            value={shows}
            onChange={({ currentTarget: { value } }) => setShows(value === 'letter' ? 'letter' : 'page')}
          />
          <DocumentPreview document={document} />
        </div>
      }
    >
      <div className="stack-wide measure">
        <Letterhead look={look} edit={edit} />
        <CrestField look={look} edit={edit} />
        <Letters look={look} edit={edit} />
        <Clauses look={look} edit={edit} />
      </div>
    </Screen>
  );
}

function useEditLook(): EditLook {
  const { vault } = useDesk();
  const commit = useCommit();
  return useCallback(
    (purpose, fields) => {
      const now = vault.records.get('forceLooks', forceLookId) ?? plainLook;
      commit(purpose, [{ collection: 'forceLooks', id: forceLookId, after: { ...now, ...fields } }]);
    },
    [vault, commit],
  );
}

interface PartProps {
  readonly look: ForceLook;
  readonly edit: EditLook;
}

function Letterhead({ look, edit }: PartProps) {
  const linesOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return (
    <section className="stack-tight" aria-labelledby="look-letterhead">
      <h2 id="look-letterhead">Letterhead</h2>
      <SavedText
        label="Lines of the letterhead"
        description="The first line is the name of the force. It stands on letters and on the joint statement."
        placeholder={'Marlshire Police\nCounty Hall, Marlport'}
        value={look.letterhead.join('\n')}
        maxLength={2400}
        rows={5}
        problem={(text) => {
          const lines = linesOf(text);
          if (lines.length > 12) return 'A letterhead has at most 12 lines.';
          return lines.some((line) => line.length > 200) ? 'A line has at most 200 characters.' : null;
        }}
        onSave={(text) => edit('Change the letterhead', { letterhead: linesOf(text) })}
      />
    </section>
  );
}

function CrestField({ look, edit }: PartProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(null);
    void readCrest(file).then((crest) => {
      if (crest.ok) edit('Change the crest', { crest: crest.value });
      else setProblem(crest.error);
    });
  };
  const { crest } = look;
  return (
    <section className="stack-tight" aria-labelledby="look-crest">
      <h2 id="look-crest">Crest</h2>
      {problem === null ? null : <Message tone="problem" title={problem} />}
      {crest === null ? null : (
        <>
          <img className="look-crest" src={`data:image/png;base64,${crest.png}`} alt={crest.altText} />
          <SavedText
            label="What the crest shows, for somebody who cannot see it"
            value={crest.altText}
            maxLength={300}
            problem={(text) =>
              text.trim() === '' ? 'A picture needs its words. The last ones are kept.' : null
            }
            onSave={(altText) => edit('Change the words of the crest', { crest: { ...crest, altText } })}
          />
        </>
      )}
      <div className="row">
        <Button variant="default" onClick={() => input.current?.click()}>
          {crest === null ? 'Choose a crest' : 'Choose another crest'}
        </Button>
        {crest === null ? null : (
          <Button variant="default" onClick={() => edit('Remove the crest', { crest: null })}>
            Remove the crest
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".png,.jpg,.jpeg"
          aria-label="File of the crest"
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <Help>
        PNG or JPEG. It is drawn anew here, so that nothing but its pixels is kept. On letters it stands in
        the letterhead, on other documents small beside the title.
      </Help>
    </section>
  );
}

function Letters({ look, edit }: PartProps) {
  return (
    <section className="stack-tight" aria-labelledby="look-letters">
      <h2 id="look-letters">Font and colours</h2>
      <NativeSelect
        label="Font"
        data={[...documentFonts]}
        value={look.font}
        onChange={({ currentTarget: { value } }) => edit('Change the font', { font: value as DocumentFont })}
      />
      <ColourField
        label="Colour of headings"
        value={look.headingColour}
        onSave={(headingColour) => edit('Change the colour of headings', { headingColour })}
      />
      <ColourField
        label="Colour of rules and heads of tables"
        value={look.accentColour}
        onSave={(accentColour) => edit('Change the accent colour', { accentColour })}
      />
    </section>
  );
}

interface ColourProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (colour: string) => void;
}

/** A colour that can be read on white; one that is too light is not handed on. */
function ColourField({ label, value, onSave }: ColourProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? value;
  const contrast = contrastOnWhite(shown);
  const isTooLight = contrast < leastContrast;
  return (
    <TextInput
      type="color"
      className="look-colour"
      label={label}
      description={`Contrast on white ${(Math.floor(contrast * 10) / 10).toFixed(1)} to 1; at least ${leastContrast} to 1 is needed.`}
      error={
        isTooLight ? 'Too light to be read on white. The last colour is kept; choose a darker one.' : null
      }
      value={`#${shown}`}
      onChange={({ currentTarget }) => {
        const colour = currentTarget.value.slice(1).toLowerCase();
        if (contrastOnWhite(colour) < leastContrast) {
          setChosen(colour);
          return;
        }
        setChosen(null);
        if (colour !== value) onSave(colour);
      }}
    />
  );
}

const clauses = [
  {
    id: 'foiNote',
    label: 'Note on freedom of information',
    most: 2000,
    help: 'In the front table of every document of the plan.',
  },
  {
    id: 'distributionNote',
    label: 'Note on distribution',
    most: 2000,
    help: 'In the front table where a document names no readers of its own.',
  },
  {
    id: 'closingNote',
    label: 'Closing note',
    most: 4000,
    help: 'At the end of every document of the plan and of every letter.',
  },
] as const;

function Clauses({ look, edit }: PartProps) {
  return (
    <section className="stack-tight" aria-labelledby="look-clauses">
      <h2 id="look-clauses">Standard clauses</h2>
      {clauses.map(({ id, label, most, help }) => (
        <SavedText
          key={id}
          label={label}
          description={help}
          value={look[id]}
          maxLength={most}
          rows={3}
          onSave={(text) => edit('Change a standard clause', { [id]: text })}
        />
      ))}
    </section>
  );
}
