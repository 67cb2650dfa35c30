import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/util/pack.ts';
import { StringReceiver, StringSender } from '../../../src/worker/sent-strings.ts';

const named = (name: string) => ({ name, evidence: ['in the built-in list of states', `only in the ${name}`] });

describe('strings that are sent once', () => {
  it('give each its own bytes back, whatever was sent since', () => {
    const [sender, receiver] = [new StringSender(), new StringReceiver()];
    const whole = ['first', 'second'].map((name) => {
      const short = sender.shorten(pack(named(name)));
      receiver.receive(sender.take());
      return receiver.lengthen(short);
    });
    expect(whole.map((bytes) => unpack(bytes()))).toEqual([named('first'), named('second')]);
    expect(whole[0]?.()).toEqual(pack(named('first')));
  });

  it('are not sent again', () => {
    const sender = new StringSender();
    const sizes = ['first', 'second', 'second'].map((name) => {
      sender.shorten(pack(named(name)));
      return sender.take().strings.length;
    });
    expect(sizes).toEqual([5, 2, 0]);
  });

  it('do not grow for ever: a new list begins, and bytes of the last one keep theirs', () => {
    const [sender, receiver] = [new StringSender(), new StringReceiver()];
    const kept: (() => Uint8Array)[] = [];
    let lists = 0;
    for (let at = 0; at < 80; at++) {
      const short = sender.shorten(pack(Array.from({ length: 1000 }, (_, i) => `name ${at} ${i}`)));
      const taken = sender.take();
      if (taken.beginAnew) lists++;
      receiver.receive(taken);
      kept.push(receiver.lengthen(short));
    }
    expect(lists).toBeGreaterThan(1);
    expect(kept.map((bytes) => (unpack(bytes()) as string[])[999])).toEqual(kept.map((_, at) => `name ${at} 999`));
  });
});
