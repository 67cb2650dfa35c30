import { DEFAULT_FILES } from '../corpus/globs.ts';

/** `corpus-review --help`. */
export const HELP = `corpus-review: who acts in a folder of articles, when, who says what, and which lines are not the article

Usage
  corpus-review analyze [--format json|jsonl] [OPTION]... PATH...
  corpus-review analyze --format jsonl [--cache DIR] [OPTION]... (PATH... | --files-from LIST | --documents-from FILE)
  corpus-review check [--format text|json|sarif] [--max-warnings N] [OPTION]... PATH...
  corpus-review clean --out DIR [--force] [OPTION]... PATH...
  corpus-review --help | --version

A PATH is a file, which is always analysed, or a folder, of which the files that GLOB names are.

analyze writes what was found to standard output. check writes the problems: boilerplate, structure, dates, and what is
wrong in the YAML files, decisions that no longer find their place among it. clean writes the texts without their
boilerplate, in UTF-8, to DIR, each at its path below the folder that was given; it never changes the originals.

Options
  --files GLOB       which files of a folder are reviewed, as in the setting corpusReview.files
                     (default ${DEFAULT_FILES.join(' ')})
  --files-from LIST  also the paths that the file LIST holds, one a line or separated by NULs (find -print0);
                     - is standard input
  --knowledge DIR    the folder of YAML files that counts for all documents (default: the nearest .corpus-review)
  --jobs N           analyse N documents at once; the result is the same for any N
                     (default: one for each core, at most 8)
  -h, --help         this text
  -V, --version      the version

of analyze
  --format json      one report over all documents, with actors across files (default)
  --format jsonl     one line for each document, each by itself, written as it is done, in the order they are given;
                     needs no more memory for more documents
  --documents-from FILE
                     with jsonl: FILE (- is standard input) holds the documents themselves, one JSON object a line:
                     {"id": …, "text": "…", "date": "2024-12-19"}. Its line in the report has "id" in place of "path".
                     "date" may be left out; "id" stands for the file's name in the YAML files of --knowledge
  --cache DIR        with jsonl: keep each result in DIR and take it from there when text, engine and knowledge are the
                     same, so that a run that was ended can be taken up again

of check
  --format text      a line for each problem (default); json; sarif is SARIF 2.1.0, for CI systems and code hosts
  --max-warnings N   fail where there are more than N errors and warnings; boilerplate is neither

of clean
  --out DIR          where it writes; not in the corpus
  --force            overwrite files that are in DIR already

Exit code: 0 done, 1 some file or line could not be read or written (the rest is), 2 wrong usage: nothing is written,
3 check found more errors and warnings than --max-warnings
`;
