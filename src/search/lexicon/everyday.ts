/** What people write about at work beside errors, in Chinese, Japanese and Korean, where words are not set apart. */
export const everydayForms: readonly string[] = [
  '会议, 开会, 吃饭, 午饭, 午餐, 晚饭, 晚餐, 早餐, 下午茶, 奶茶, 咖啡, 外卖, 周末, 放假, 请假, 假期, 加班, 下班, 上班, 生日, 聚餐, 团建, 电影, 足球, 篮球, 天气, 下雨, 周报, 日报, 评审, 排期, 机房, 工位, 钥匙, 报销, 工资, 面试, 入职, 离职, 审批, 合同, 车票, 机票, 堵车, 停车, 房租, 孩子, 朋友, 晚安, 早安, 晚上好, 恭喜, 新年, 国庆, 春节, 快乐, 办公室, 拍照, 照片, 老板, 同事, 客户拜访',
  '会議, 打ち合わせ, ミーティング, ランチ, 昼食, 夕食, 朝食, 休み, 休暇, 電車, 誕生日, 天気, 飲み会, 週末, 出張, 面接, 残業, 退勤, 出勤, おやすみ, 給料, 写真, 子供, 友達, 旅行, 駐車, おめでとう, コーヒー, 上司, 同僚, 報告書, 議事録, 予約, 年末, 正月, 映画, 財布, エレベーター',
  '회의, 미팅, 점심, 저녁, 아침밥, 커피, 휴가, 주말, 생일, 날씨, 퇴근, 출근, 야근, 월급, 면접, 사진, 아이들, 친구, 여행, 주차, 축하, 상사, 동료, 보고서, 회식, 택배, 영화, 축구, 열쇠, 엘리베이터',
  // A screen of the app, and nobody who was logged out.
  'logout does not work, logout not working, logout is broken, logout button, log out button, logout page, not log out, unable to log out, 无法退出登录, 不能退出登录, 退出登录不了',
];
