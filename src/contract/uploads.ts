/** The verbs of the upload protocol (tus 1.0.0), which has headers and status codes of its own: one line of the router, of OpenAPI and of the policy table. */

export interface UploadOperation {
  readonly id: string
  readonly method: 'OPTIONS' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE'
  readonly path: '/api/uploads' | '/api/uploads/:upload'
  readonly summary: { readonly zh: string; readonly en: string }
  /** Status codes it may answer with; those of 400 and above are problem+json. */
  readonly replies: Readonly<Record<number, string>>
}

const refused = {
  401: '没有登录',
  403: '缺少本次登录的校验码',
  412: '协议版本不符',
  429: '请求过多，稍后再试',
  503: '暂时办理不了，已收到的部分保留',
}
const own = { ...refused, 404: '没有这个上传' }

export const uploadOperations: readonly UploadOperation[] = [
  {
    id: 'upload.options',
    method: 'OPTIONS',
    path: '/api/uploads',
    summary: { zh: '上传协议的版本和限度', en: 'Version and limits of the upload protocol' },
    replies: { 204: 'Tus-Version、Tus-Extension、Tus-Max-Size' },
  },
  {
    id: 'upload.create',
    method: 'POST',
    path: '/api/uploads',
    summary: { zh: '开始上传（tus 1.0.0）', en: 'Begin a resumable upload' },
    replies: { 201: '已建立，Location 给出续传地址', 400: '上传参数有误', 413: '文件过大', ...refused },
  },
  {
    id: 'upload.offset',
    method: 'HEAD',
    path: '/api/uploads/:upload',
    summary: { zh: '已收到多少字节', en: 'How many bytes have come' },
    replies: { 200: 'Upload-Offset', ...own },
  },
  {
    id: 'upload.continue',
    method: 'PATCH',
    path: '/api/uploads/:upload',
    summary: { zh: '续传', en: 'Go on with an upload' },
    replies: { 204: '已收到，Upload-Offset 给出位置', 400: '上传参数有误', 409: '位置不符或正在接收', 415: '内容类型不符', ...own },
  },
  {
    id: 'upload.abandon',
    method: 'DELETE',
    path: '/api/uploads/:upload',
    summary: { zh: '放弃上传', en: 'Give an upload up' },
    replies: { 204: '已放弃', 409: '已经收完', ...own },
  },
]
