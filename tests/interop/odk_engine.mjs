// Plays steps on ODK's own engine and prints what `rembug form run` prints, so that the two can be compared.
import { createRequire } from 'node:module';
import { readFileSync, existsSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';
import { JSDOM } from 'jsdom';

// The engine is made for a browser: it wants a DOM, and its bundle looks for these two names.
globalThis.__dirname = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
globalThis.require = createRequire(import.meta.url);
const { window } = new JSDOM('<!doctype html>');
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'XPathResult', 'NodeFilter', 'Attr', 'Text', 'Comment', 'CDATASection', 'ProcessingInstruction']) {
  globalThis[name] ??= window[name];
}
globalThis.document ??= window.document;
globalThis.window ??= window;
const { loadForm } = await import('@getodk/xforms-engine');

const types = { '.csv': 'text/csv', '.geojson': 'application/geo+json', '.xml': 'text/xml' };

function attachments(folder) {
  return async (url) => {
    const name = basename(String(url));
    const file = folder === undefined ? '' : join(folder, name);
    if (!existsSync(file)) return new Response('', { status: 404 });
    const type = types[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream';
    return new Response(readFileSync(file), { status: 200, headers: { 'content-type': type } });
  };
}

export class OdkFilling {
  static async open(xml, folder) {
    const form = await loadForm(xml, { fetchFormAttachment: attachments(folder), missingResourceBehavior: 'BLANK' });
    if (form.status === 'failure') throw form.error;
    const filling = new OdkFilling();
    filling.root = form.createInstance().root;
    return filling;
  }

  find(ref, node = this.root) {
    if (node.currentState.reference === ref) return node;
    for (const child of node.currentState.children ?? []) {
      const at = child.currentState.reference;
      const range = child.nodeType.startsWith('repeat-range');
      if (ref === at || ref.startsWith(at + '/') || (range && ref.startsWith(at + '['))) {
        const found = this.find(ref, child);
        if (found) return found;
      }
    }
    return undefined;
  }

  // Errors are those of the engine; a step it cannot take throws.
  step(step) {
    if ('language' in step) {
      const language = this.root.languages.find((each) => each.language === step.language);
      if (!language) throw new Error('no such language');
      return this.root.setLanguage(language);
    }
    if ('add' in step) return this.find(step.add).addInstances();
    if ('remove' in step) {
      const [, range, place] = /^(.*)\[(\d+)\]$/.exec(step.remove);
      return this.find(range).removeInstances(Number(place) - 1);
    }
    const node = this.find(step.set);
    if (!node) throw new Error(`no ${step.set}`);
    const { value } = step;
    switch (node.nodeType) {
      case 'select':
        return node.selectValues(value === '' ? [] : node.selectType === 'select1' ? [value] : value.split(' '));
      case 'rank':
        return node.setValues(value === '' ? [] : value.split(' '));
      case 'trigger':
        return node.setValue(value === 'OK');
      case 'input':
      case 'range':
        return node.setValue(value === '' && !['string', 'barcode', 'boolean', 'intent'].includes(node.valueType) ? null : value);
      default:
        throw new Error(`${node.nodeType} takes no answer`);
    }
  }

  // Each repeat whose rows are counted, and how many it has.
  countedRows(node = this.root) {
    const below = (node.currentState.children ?? []).flatMap((child) => this.countedRows(child));
    return node.nodeType === 'repeat-range:controlled' ? [[node.currentState.reference, node.currentState.children.length], ...below] : below;
  }

  nodes() {
    const all = [];
    const walk = (node) => {
      const state = node.currentState;
      if (state.children !== null && state.children !== undefined) {
        state.children.forEach(walk);
        return;
      }
      if (node.nodeType === 'root') return;
      const violation = node.validationState.violation;
      all.push({
        ref: state.reference,
        value: String(state.instanceValue ?? ''),
        relevant: state.relevant,
        readonly: state.readonly,
        required: state.required,
        violation: violation?.condition ?? null,
        message: violation?.message?.asString ?? null,
        label: state.label?.asString || null,
        choices: (state.valueOptions ?? []).map((item) => [item.value, item.label.asString]),
      });
    };
    walk(this.root);
    return all;
  }

  xml() {
    return this.root.instanceState.instanceXML;
  }
}
