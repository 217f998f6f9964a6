package io.countersign.logic.documents;

/// What words mean in the documentation of a product, whatever the language, with the words.
///
/// English words stand in their base form and are found in any form; `=word` is found in that form alone. `#` is a number
/// and `~` up to four other words. Chinese words are found anywhere; `~` is up to eight other signs. Where words of several
/// concepts contain each other all of them count, but for those within words of [#OTHER].
enum Concept {
    /// What one logs in with.
    PASSWORD("""
            password, passphrase, passcode, passwd, pwd, credential, secret, requirepass, =log in details, =sign in details,
            =login data, =access data, default login, initial login, starter login,
            =login details, =sign in data, =access codes, =logon data,
            密码, 口令, 登录凭据, 登录凭证, 帐密, 账密,
            凭据, 初始凭证, 默认凭证"""),
    /// A password or setting that comes with the product, so that others know it.
    PRESET("""
            default, stock, standard, starter, vendor's, as shipped, factory set, initial, factory, preset, pre set, preconfigured, pre configured, =shipped, =supplied, =delivered, =bootstrap,
            well known, known to every, =known publicly, on every copy, same on every, same on each, same for every, same for all,
            identical on, identical for, every installation, everybody who, everyone who, temporary, printed on, one time, out of the box,
            straight out of, from the sample, comes with, ships with, generated, =admin admin, =root root, =guest guest, =test test,
            that ~ printed, that ~ shows, that ~ made, that ~ sets, that ~ assigned, that ~ gave, we had to put,
            built in, =demo, hard coded, hardcoded, predefined, preloaded, sample password, example password, published, same as everyone's,
            identical across, anyone knows, everybody knows, everyone knows, known to all, in this guide, in this manual, provided password,
            默认, 初始, 缺省, 出厂, 预设, 预置, 自带, 原始, 临时, 人皆知, 都知道, 人人知道, 无人不晓, 众所周知, 公开的, 统一的, 上游的文档,
            内置, 固定密码, 固定的密码, 写死, 示例中, 示例里, 示例密码, 样例, 教程里, 文档里, 谁都知道, 都一样, 都相同, 完全相同, 随镜像"""),
    WEAK("""
            weak, simple, guessable, easy, trivial, short, lazy, obvious, common, blank, empty, 123456, reused, predictable, poor,
            dictionary word, company's name, company name, birthday, date of birth,
            insecure, unsafe, crackable, qwerty, 12345, 12345678, low entropy, sequential, same as the user name, same as the username,
            feeble, flimsy, throw away, throwaway, lousy, sloppy, silly, fragile, careless, lax,
            弱, 简单, 易猜, 容易猜, 容易被猜, 一猜, 空密码, 密码为空, 密码是空, 123456, 生日, 手机号, 公司名, 姓名, 拼音, 纯数字, 连续数字, 键盘顺序, 过短, 短的, 有规律, 太短, 常见, 过于,
            不安全的密码, 低强度, 强度低, 强度不够, 强度不足, 易破解, 容易破解, 易被破解, 常用密码, 常用词, 字典, 与用户名相同, 和用户名相同, 纯字母, 过简"""),
    STRONG("""
            strong, secure, complex, robust, unique, long, unguessable, hard to guess, difficult to guess, impossible to guess,
            =hard to crack, high entropy, nobody ~ guess, found in a dictionary, at least a dozen, =real one, unrelated, no one ~ guess, cannot ~ guess, can't ~ guess, couldn't ~ guess, nobody ~ work out, no one ~ work out,
            cannot ~ work out, can't ~ work out, couldn't ~ work out, hard to work out, something long,
            at least #, # characters, # or more, # words, # letters, # signs, minimum ~ #, no fewer than, random string, password manager,
            not reused, use nowhere else, proper, better, mixed,
            not easily guessed, sufficiently long, mixture of, combination of letters, combination of upper, upper and lower, difficult to crack,
            impossible to crack, cryptographically,
            # ~ characters, # ~ letters, # ~ signs, # random, long random,
            resist guessing, withstand guessing,
            强密码, 强口令, 高强度, 复杂, 足够长, 位以上, 位及以上, 位起步, 至少~位, 不少于~位, 不低于~位, 大小写字母, 大小写英文, 大小写、, 大小写和, 大小写以及, 大小写加, 大小写混, 大小写与, 含大小写, 不易猜, 难猜, 难以猜, 猜不,
            随机串, 长一点, 没规律, 没有规律, 更长, 密码管理器, 长口令, 长密码, 别处没用过, 强壮, 强度, 足够强, 特殊字符, 安全的密码,
            难破解, 难以破解, 不可预测, 不容易猜, 字母数字, 字母和数字, 字符以上, 位或以上, 随机密码, 混合,
            经得起猜"""),
    /// To put something else in its place.
    CHANGE("""
            change, replace, reset, rotate, modify, override, swap, overwrite, new password, another password, different password,
            edit, password of your own, passphrase of your own, one of your own, pick your own, choose your own, set your own, use your own, your own password, another one, =passwd, update ~ password, update ~ credentials,
            alter, amend, substitute, exchange, regenerate, get rid of, something else, something of your own, of your own choosing, of your choice,
            make your own, invent your own, a new one,
            choose another, pick another, set another,
            修改, 更改, 更换, 重置, 变更, 替换, 改为, 改成, 换掉, 换成, 改掉, 重设, 改密, 设上, 换一个, 换个, 自己的密码, 换为,
            改密码, 改一个, 改个, 改一下, 另设, 另行设置, 自行设置, 重新设置, 轮换, 自己设, 换新, 换上, 换一, 改好, 更新密码, 更新为, 重新生成,
            即改, 就改, 马上改, 立即改, 要改, 须改, 先改"""),
    /// To make a password up.
    SET("""
            use, choose, set, pick, create, give, put, enter, type, assign, define, provide, take, make, specify,
            insist on, demand, opt for, go for, settle on, come up with, think of, invent,
            设置, 设定, 使用, 采用, 输入, 填写, 用, 设, 写, 给"""),
    /// To take something away.
    REMOVE("""
            delete, remove, disable, drop,
            comment out, get rid of,
            删除, 删掉, 停用, 禁用, 移除,
            注释掉, 注释, 移走, 去掉, 拿掉"""),
    /// To let something be as it is.
    LEAVE("""
            leave, keep, skip, use, stay, retain, run with, continue,
            保留, 沿用, 使用, 继续, 跳过, 留着, 仍用, 忽略,
            一直用, 直接用, 继续用"""),
    /// Stands for what was named before.
    IT("""
            it, them, this, that, these, those, so, like that, ones, pair, account,
            choose another, pick another, set another,
            它, 此, 这个, 那个, 这样, 这种, 该, 这步, 这一步, 这对, 这组, 其"""),
    URGE("""
            must, should, have to, need to, please, make sure, be sure, ensure, important, warning, critical, danger, caution, attention,
            strongly, highly, recommend, require, remember to, immediately, promptly, at once, right away, as soon as, first thing,
            =always, never, do not, don't, avoid, advise, suggest, until you, prior to, before you, consequently,
            essential, crucial, vital, mandatory, imperative, necessary, compulsory, obligatory, be certain, ought to, had better, without fail,
            without exception, without delay, urge, insist, best practice,
            =only a, =only an, =nothing but, deserve, call for,
            responsible, responsibility, your duty, failure to, failing to, or else,
            务必, 必须, 一定要, 请, 建议, 应该, 应当, 应, 需要, 须, 及时, 尽快, 立即, 立刻, 马上, 第一时间, 强烈, 警告, 注意, 重要, 当场,
            切勿, 不要, 请勿, 避免, 禁止, 严禁, 绝不, 不得, 别, 为了安全, 安全起见, 第一件事, 首先要, 上线前, 绝对,
            千万, 务请, 尽早, 抓紧, 切记, 记得, 谨记, 牢记, 强制, 必需, 必要, 一定, 一律, 要求, 首要, 最好,
            不改, 不换, 不修改, 不更换, 否则"""),
    /// Urging that leaves no choice, or says when.
    URGENT("""
            immediately, at once, right away, right now, =now, as soon as, asap, promptly, straight away, must, never, strongly, important,
            warning, critical, danger, caution, after ~ first login, after ~ log in, after ~ sign in, after logging in, after signing in,
            after ~ login, after ~ logon, upon ~ login, on ~ first login, once ~ logged in, highly recommend, before going,
            before using, before production, before ~ production, before you, before exposing, before ~ internet, prior to, in production,
            for security, very first, first thing, do not skip, has to be, have to,
            without delay, straightaway, before anything else, before opening, before letting, before ~ first, before ~ public, essential, crucial,
            vital, mandatory, imperative, at first login, at ~ first login, at ~ first sign in, on ~ first sign in, the moment you, the minute you,
            once you are in, once you're in, as soon as you're in, without fail, without exception, under no circumstances,
            first step, first steps,
            务必, 必须, 一定要, 立即, 立刻, 马上, 尽快, 及时, 强烈, 首次登录, 首次登陆, 第一次登录, 登录后, 登陆后, 登录以后, 为了安全,
            安全起见, 警告, 第一件事, 上线前, 当场, 第一时间, 切勿, 严禁, 禁止, 绝不, 不得,
            千万, 尽早, 一律, 切记, 强制, 首次使用, 初次登录, 首次进入, 进入系统后, 使用前, 使用之前, 登录之后, 部署后, 安装后, 启动后, 对外前, 开放公网前, 投入使用前, 上线之前, 抓紧,
            第一件~事, 第一步"""),
    FORBID("""
            do not, don't, never, avoid, must not, mustn't, should not, shouldn't, refrain from, no longer be,
            nobody should, no one should, under no circumstances, not recommended, not advisable, not allowed, not permitted, forbidden,
            prohibit, ban, unacceptable, cannot stay, can't stay, must be avoided,
            discourage, oppose, not acceptable, not good enough, no good, not an option, out of the question, unsuitable, rule out,
            不要, 请勿, 勿, 避免, 切勿, 禁止, 严禁, 绝不, 不建议, 不得, 不应, 不能, 不可, 不许, 别用, 别把, 别再, 别这样, 别留, 不准, 不要再,
            千万别, 不宜, 不允许, 不推荐, 谨防, 不要用, 忌, 杜绝"""),
    /// To let others know, or to lose.
    DISCLOSE("""
            share, tell, disclose, send, mail, lose, forget, paste, publish, reveal, post, commit, write down, hand out, pass on, give away, communicate,
            告诉, 告知, 透露, 分享, 丢失, 遗失, 忘记, 遗忘, 发送, 发给, 截图, 提交, 外传, 转发, 公布"""),
    /// What strangers do to machines.
    RISK("""
            attack, attacker, bot, scanner, scan, guess, crack, brute, hack, hacker, steal, compromise, deface, breach, stranger, intruder,
            hijack, take over, exploit, malware, anyone who, whoever, anybody who, thief, abuse, miner, ransomware,
            break in, broken into, break into, walk in, gets in, botnet, credential stuffing, leak, malicious, criminal, unauthorised, unauthorized,
            theft, anyone can, everyone can, anybody can, wide open, at risk, security risk,
            攻击, 黑客, 爆破, 暴力破解, 扫描, 扫到, 破解, 入侵, 被黑, 被盗, 盗, 挖矿, 木马, 勒索, 泄露, 风险, 被猜, 被人, 敞着, 任何人都能,
            撞库, 猜到, 猜出, 猜中, 肉鸡, 僵尸网络, 未授权, 安全隐患, 隐患, 谁都能, 陌生人, 不法, 盗用, 拿下, 沦陷, 中招, 泄漏, 被控制,
            敞开, 形同虚设, 大门"""),
    NOT("""
            not, no, never, none, nothing, without, cannot, can't, don't, doesn't, isn't, aren't, won't, neither, nor,
            不, 没有, 无, 未, 并非, 勿"""),
    /// Said for those who wish or forgot, and asks nothing of the others.
    CONDITION("""
            if you want, if you wish, if you need, if you would like, if you like, if you forgot, if you forget, if you lose, if you lost,
            if you prefer, if you change, if you changed, if you've, if you have, if you don't remember, forget, forgot, forgotten, lost,
            how to, you can, you may, optionally, can be changed, whenever you, if the password, to set another, should you,
            in both files, in both places, to match, accordingly, as well,
            如需, 如果需要, 如要, 如果想, 如果您想, 如果你想, 如果忘, 如果您忘, 如果你忘, 如果希望, 若要, 若需, 若不记得, 若忘, 忘记, 遗忘, 丢失,
            如何, 怎么, 怎样, 可以, 可通过, 也需要, 同步修改, 对应修改, 想改,
            密码后, 密码之后, 口令后, 修改后, 更改后"""),
    /// Promised for later.
    PLANNED("""
            will be added, will be delivered, will be available, coming soon, =planned, roadmap, in a future, in a later version, in a later release, will follow,
            is planned, are planned, we plan, work in progress, we will force,
            in the next release, upcoming release, upcoming version, =todo, =tbd, to be documented, to be written, to be added, under construction,
            under development, will be supported, are coming, is coming, future version, future release,
            后续支持, 后续版本, 排期, 评估中, 规划中, 开发中, 设计中, 即将支持, 即将推出, 即将上线, 将支持, 将提供, 尚不提供, 尚不支持, 暂不支持, 暂未支持, 敬请期待, 计划支持,
            待补充, 待完善, 待添加, 待编写, 筹备中, 后续会, 将会支持, 将会提供, 未来版本, 下个版本, 下一版本, 下一个版本, 敬请关注,
            计划在~版本, 计划在~提供, 计划在~支持, 计划于~提供, 计划提供, 计划增加, 列入计划, 待发布"""),
    /// Was there once.
    GONE("""
            was removed, has been removed, have been removed, were removed, discontinued, =withdrawn, no longer available, no longer offered, no longer supported, no longer valid, obsolete,
            已删除, 已取消, 已废弃, 已下架, 已停售, 已失效, 已作废, 不再有效, 不再提供, 停止销售, 已移除"""),
    /// Said of something else than the product at hand.
    ELSEWHERE("""
            does not apply, do not apply, not applicable to, other vendor, another vendor, other offer, other offers, other product,
            =competitors, =competitor, sold separately, old server, old host, old machine, previous server, previous host,
            from another panel, from another host, from another provider, from another product, if you come from, if you are coming from,
            =competitor's, another product, other products, different product, previous provider, former server, former host, source server,
            third party panel, unlike other,
            不适用, 另售, 其他厂商, 竞品, 友商, 另一款, 旧服务器, 原服务器, 旧主机, 旧面板,
            老服务器, 原来的服务器, 源服务器, 老主机, 竞争对手, 竞争产品, 同类产品, 其他产品, 其它产品"""),
    /// Another product or machine is introduced, and the rest of the section is about it.
    FOREIGN("""
            product of another company, product of another vendor, product of another maker, another company's product, another vendor's product,
            unrelated to this image, nothing to do with this image, server ~ you are leaving, server ~ you leave,
            另一家公司的, 另一家厂商的, 别家的产品, 与本镜像无关, 与本产品无关, 和本镜像无关, 和本产品无关"""),
    /// New versions and fixes.
    UPDATE("""
            update, upgrade, patch, errata, renew, refresh, bring ~ forward, move ~ forward, up to date, stay current, =staying current,
            keep current, keep ~ current, new version, new release, new releases, new image, new images, new build, security fix,
            newer ~ version, newer ~ release, latest ~ version, latest ~ release, newest ~ version, newest ~ release, latest build,
            fixes of, next release, updater, upkeep, new code, newer version, latest version, newest version, security update,
            hotfix, service pack, maintenance release, cumulative, roll out,
            更新, 升级, 补丁, 刷新到, 新版, 最新版, 换新, 换版本, 升到, 升上, 更到, 版本管理, 保持新鲜, 热补丁, 取新的, 新的版本, 维护窗口, 保养,
            升至, 自行刷新,
            打上, 修复程序, 安全修复, 版本升"""),
    AUTOMATIC("""
            automatic, automatically, auto, unattended, by itself, by themselves, itself, themselves, on its own, on their own, overnight,
            every night, each night, nightly, at night, without you, without asking, background, timer, scheduled, cron, crontab, hands off,
            in the night, every day, each day, daily, each sunday, every sunday, every week, weekly, each morning, in the morning, lazy,
            automate, small hours, on a schedule, timers, behind the scenes, without human, without intervention, hourly, silently, four times a day,
            times a day,
            自动, 自行, 无人值守, 定时, 夜里, 夜间, 凌晨, 后台自, 在后台, 计划任务, 每天, 每日, 每周, 每晚, 它自己, 自己会, 静默,
            无需人工, 无人工, 每小时, 半夜, 定期自"""),
    /// To switch something off, or one way and the other.
    SWITCH("""
            =disable, =disabling, =be disabled, =disables, =turn off, =turn ~ off, =turns ~ off, =turning off, =turn on, =turn ~ on,
            =turns ~ on, =switch off, =switch ~ off, =switches ~ off, =switching off, =switch on, =switch ~ on, =stop, =stopping, =mask, =hold,
            =pause, =suspend, =unhold, =opt out, =stops that, =stops this, =stops it, =ends that, =ends it, =stay where you are, =stay put, =revert, =reverts, toggle, =uninstall,
            =deactivate, =prevent, =reconfigure, =no longer, =don't want, =do not want, =rather not, =would rather, =no thanks,
            =not your taste, =manual, =decides, =means that you, =forbids, =unmask, =take control, =yourself, =choose no, =select no, =answer no,
            =put an end, =puts an end, =cancel, =opt-out, =say no, =halt, =freeze, =defer, =postpone, =turns off, =switches off, =ends,
            =never check,
            关闭, 禁用, 停用, 停止, 取消, 去掉, 去除, 卸载, 关掉, 屏蔽, 暂停, 不再, 不会再, 开关, 恢复, 挂起, 停掉, 就停,
            不喜欢, 不想, 不需要, 不希望, 改为手动, 改成手动, 手动, 不要, 选否, 选“否, 选"否, 选择否, 别自动,
            不让, 阻止, 冻结, 推迟, 撤掉, 关了, 停了, 就不会, 别让,
            选择更新的方式, 选择更新方式, 从不检查"""),
    /// To switch something on.
    SWITCH_ON("""
            =enable, =enabling, =be enabled, =enables, =activate, =activating,
            开启, 启用, 打开, 激活"""),
    /// What is done to get there: a command, a file, a way through menus.
    MEANS("""
            run, execute, edit, delete, remove, comment out, set, change, modify, uncheck, untick, toggle, click, go to, navigate, select,
            choose, press, crontab, cron, under, settings, option, systemctl, dpkg reconfigure, sudo, uninstall, purge, command, file, line,
            key, value, menu, put, tick, chmod, parameter, use,
            运行, 执行, 编辑, 修改, 删除, 注释, 设置为, 设为, 改为, 改成, 写成, 取消勾选, 勾选, 点击, 单击, 进入, 命令, 配置文件, 一行, 选,
            行首, 加 #, 加#, 井号, 前面加"""),
    /// The operating system.
    SYSTEM("""
            operating system, os, system package, system packages, linux, ubuntu, debian, centos, rocky, almalinux, alpine, suse, opensuse,
            fedora, rhel, openeuler, kernel, distribution, windows, base system, host, machine, the server,
            操作系统, 系统补丁, 系统层, 系统包, 系统源, 内核, 服务器, 宿主机, 系统"""),
    /// Ports, firewalls, and the ways into the machine.
    NETWORK("""
            port, firewall, security group, network security, inbound, ingress, listener, network, endpoint, entry point, door, traffic, gate,
            nsg, ufw, firewalld, open, reach, expose, access, connection, bind, what is running, talk to, who listens, listen, =connecting, =services,
            端口, 防火墙, 安全组, 入方向, 入站, 网络, 通信, 暴露, 访问, 入口, 监听, 放行, 放通, 对外, 开门, 开放, 连通"""),
    /// Is open, listens, is reached.
    REACH("""
            open, reach, reachable, listen, allow, admit, permit, expose, accessible, publish, accept, let in, lets in, serve, speak to, arrive,
            visitor, browser, outside, internet, talk to, answer on, inbound, ingress, firewall, security group, connect, use, carry, visit,
            public, from anywhere, incoming, used, bind, access,
            offer, respond,
            开放, 放行, 开启, 开通, 放开, 放通, 允许, 监听, 对外, 外部, 外面, 公网, 访问, 连接, 连到, 入方向, 入站, 防火墙, 安全组, 使用, 走, 用到, 服务"""),
    /// Traffic that the machine sends.
    OUTBOUND("""
            outbound, outgoing, egress, get out to, destination host, out to, =out,
            出方向, 出站, 目的地, 对外访问, 主动访问, 外联,
            外发"""),
    /// Reached from the machine itself alone.
    LOCAL("""
            loopback, localhost, 127, from the machine itself, this machine only, local only, only locally, not reachable, not exposed,
            local connection, local connections only, only local, same machine, same host, host itself, unix socket, local access, locally only,
            127.0.0.1,
            回环, 仅本机, 只在本机, 本机访问, 不对外, 未对外, 没有对公网,
            仅本地, 只在本地, 仅供本机, 只监听本机, 仅监听本机, 限本机, 本机使用, 本地监听, 只允许本机, 仅允许本机"""),
    /// A rule of a firewall.
    RULE("""
            rule, inbound rule, port rule, security rule, ingress rule, add port,
            规则, 策略, 端口放行, 放行端口, 开放端口, 白名单"""),
    /// To let in or keep out.
    ADMIT("""
            open, close, allow, block, unblock, restrict, expose, let, whitelist, permit, admit, pass, deny, disable, enable, control, shut,
            accessible, reachable, add, delete, remove, drop, reject, accept, forbid, take away,
            开放, 放行, 开启, 打开, 开通, 放开, 允许, 关闭, 关掉, 控制, 放通, 限制, 添加, 新建, 新增, 删除, 拒绝, 挡, 禁止, 撤销, 收回"""),
    LOG("""
            log, logfile, syslog, logging, event viewer, journal, audit, diagnostics, diary, trace, debug, debugging, troubleshooting,
            logged, event log, audit trail,
            日志, 事件查看器, 审计, 记录, 排错, 排查, 诊断, 留痕,
            登录记录, 操作记录"""),
    /// Words that only look like others: what they contain does not count.
    OTHER("""
            =password field, =password fields, =password column, =password box, =password input, =strong internet, =strong connection, =strong encryption, =strong signal, =strong consistency, =secure connection, =secure channel, =secure boot,
            =long time, =long term, =unique id, =unique name, =mixed content, =never worry, =never have to worry, =no more worries, =never ~ again, =say goodbye to, =mysql secure installation,   =log in, =log ins, =log out, =log on, =change log, =change logs, =transaction log, =transaction logs, =binary log, =binary logs,
            =system settings, =password authentication, =secure shell, =private network, =private key, =private address, =private ip,
            =server manual, =user manual, =the manual,
            登录后台, 登陆后台, 应用, 响应, 对应, 相应, 适应, 供应, 反应, 请求, 申请, 邀请, 别名, 特别, 分别, 级别, 类别, 识别, 区别, 别的,
            用户, 作用, 费用, 信用, 专用, 公用, 通用, 设备, 设计, 无线, 其他, 其它, 其中, 应该, 更新日志, 变更日志, 二进制日志, 事务日志,
            安全组规则, 不同, 高强度加密, 混合云, 更长时间, 密码学, 密码列, 密码栏, 密码框, 密码字段, 私钥密码, 杜绝~风险, 杜绝~隐患, 告别~密码, 告别~口令, 远离~密码, 远离~口令""");

    private final String words;

    Concept(String words) {
        this.words = words;
    }

    /// Set apart by commas and line ends.
    String words() {
        return words;
    }
}
