// §30.1
// | 任何单位和个人发现市政府质量奖评选过程中存在违法、违规、违纪情形的，可以向市质量工作议事协调机构牵头部门反映，也
// | 可以向同级纪委监委举报。
// not computed: reports of breaches have a room of their own, apart from objections; it is not carried yet. The portal names both doors.
