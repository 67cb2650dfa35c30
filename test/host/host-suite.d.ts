/** Every file of test/host/suite/, put together by esbuild.mjs. */
declare module 'host:suite';
