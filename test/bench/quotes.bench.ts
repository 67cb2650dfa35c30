/**
 * Measures `findQuotes` on ordinary news (the labelled articles, repeated) and on a text that is all quotes.
 * Run with `npm run bench quotes`; it prints MB per second of processor time, with the tokens and sentences ready and without.
 */
import { cpuUsage } from 'node:process';
import { findQuotes } from '../../src/quotes/find-quotes.ts';
import { SourceText } from '../../src/text/source.ts';
import type { Mention } from '../../src/model/mention.ts';
import { newsArticles, type NewsArticle } from '../gold/claims-score.ts';
import { testBearers } from '../support/knowledge.ts';

const TARGET_SIZE = 5_000_000;
const bearers = testBearers();

function repeated(articles: readonly NewsArticle[]): NewsArticle {
  const parts: string[] = [];
  const mentions: Mention[] = [];
  const actors = new Map(articles.flatMap((article) => article.actors.map((actor) => [actor.id, actor])));
  let length = 0;
  for (let i = 0; length < TARGET_SIZE; i++) {
    const article = articles[i % articles.length];
    if (article === undefined) break;
    for (const mention of article.mentions)
      mentions.push({ ...mention, start: mention.start + length, end: mention.end + length });
    parts.push(article.text, '\n\n');
    length += article.text.length + 2;
  }
  return { text: parts.join(''), mentions, actors: [...actors.values()] };
}

export function benchQuotes(name: string, { text, mentions, actors }: NewsArticle): void {
  for (const warm of [false, true]) {
    const source = new SourceText(text);
    const ready = warm ? source.tokens.count + source.sentences.length : 0;
    const started = cpuUsage();
    const { quotes, claims } = findQuotes(source, { mentions, actors, boilerplate: [], bearers });
    const seconds = cpuUsage(started).user / 1e6;
    const speed = (text.length / 1e6 / seconds).toFixed(1);
    console.log(
      `${name}, ${warm ? 'tokens ready' : 'from the text'}: ${speed} MB/s (${quotes.length} quotes, ${claims.length} claims${ready > 0 ? ` in ${ready} tokens and sentences` : ''})`,
    );
  }
}

benchQuotes('news', repeated(newsArticles()));
const line = '“We held the hill,” he said, and the soldiers’ boots weren’t dry. ';
benchQuotes('one line of quotes', { text: line.repeat(TARGET_SIZE / line.length), mentions: [], actors: [] });
