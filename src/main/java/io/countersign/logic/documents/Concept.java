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
            密码, 口令, 登录凭据, 登录凭证, 帐密, 账密"""),
    /// A password or setting that comes with the product, so that others know it.
    PRESET("""
            default, stock, standard, starter, vendor's, as shipped, factory set, initial, factory, preset, pre set, preconfigured, pre configured, =shipped, =supplied, =delivered, =bootstrap,
            well known, known to every, =known publicly, on every copy, same on every, same on each, same for every, same for all,
            identical on, identical for, every installation, everybody who, everyone who, temporary, printed on, one time, out of the box,
            straight out of, from the sample, comes with, ships with, generated, =admin admin, =root root, =guest guest, =test test,
            that ~ printed, that ~ shows, that ~ made, that ~ sets, that ~ assigned, that ~ gave, we had to put,
            默认, 初始, 缺省, 出厂, 预设, 预置, 自带, 原始, 临时, 人皆知, 都知道, 人人知道, 无人不晓, 众所周知, 公开的, 统一的, 上游的文档"""),
    WEAK("""
            weak, simple, guessable, easy, trivial, short, lazy, obvious, common, blank, empty, 123456, reused, predictable, poor,
            dictionary word, company's name, company name, birthday, date of birth,
            弱, 简单, 易猜, 容易猜, 容易被猜, 一猜, 空密码, 密码为空, 密码是空, 123456, 生日, 手机号, 公司名, 姓名, 拼音, 纯数字, 连续数字, 键盘顺序, 过短, 短的, 有规律, 太短, 常见, 过于"""),
    STRONG("""
            strong, secure, complex, robust, unique, long, unguessable, hard to guess, difficult to guess, impossible to guess,
            =hard to crack, high entropy, nobody ~ guess, found in a dictionary, at least a dozen, =real one, unrelated, no one ~ guess, cannot ~ guess, can't ~ guess, couldn't ~ guess, nobody ~ work out, no one ~ work out,
            cannot ~ work out, can't ~ work out, couldn't ~ work out, hard to work out, something long,
            at least #, # characters, # or more, # words, # letters, # signs, minimum ~ #, no fewer than, random string, password manager,
            not reused, use nowhere else, proper, better, mixed,
            强密码, 强口令, 高强度, 复杂, 足够长, 位以上, 位及以上, 位起步, 至少~位, 不少于~位, 不低于~位, 大小写, 不易猜, 难猜, 难以猜, 猜不,
            随机串, 长一点, 没规律, 没有规律, 更长, 密码管理器, 长口令, 长密码, 别处没用过, 强壮, 强度, 足够强, 特殊字符, 安全的密码"""),
    /// To put something else in its place.
    CHANGE("""
            change, replace, reset, rotate, modify, override, swap, overwrite, new password, another password, different password,
            edit, password of your own, passphrase of your own, one of your own, pick your own, choose your own, set your own, use your own, your own password, another one, =passwd, update ~ password, update ~ credentials,
            修改, 更改, 更换, 重置, 变更, 替换, 改为, 改成, 换掉, 换成, 改掉, 重设, 改密, 设上, 换一个, 换个, 自己的密码, 换为"""),
    /// To make a password up.
    SET("""
            use, choose, set, pick, create, give, put, enter, type, assign, define, provide, take, make, specify,
            设置, 设定, 使用, 采用, 输入, 填写, 用, 设, 写, 给"""),
    /// To take something away.
    REMOVE("""
            delete, remove, disable, drop,
            删除, 删掉, 停用, 禁用, 移除"""),
    /// To let something be as it is.
    LEAVE("""
            leave, keep, skip, use, stay, retain, run with, continue,
            保留, 沿用, 使用, 继续, 跳过, 留着, 仍用, 忽略"""),
    /// Stands for what was named before.
    IT("""
            it, them, this, that, these, those, so, like that, ones, pair, account,
            它, 此, 这个, 那个, 这样, 这种, 该, 这步, 这一步, 这对, 这组, 其"""),
    URGE("""
            must, should, have to, need to, please, make sure, be sure, ensure, important, warning, critical, danger, caution, attention,
            strongly, highly, recommend, require, remember to, immediately, promptly, at once, right away, as soon as, first thing,
            =always, never, do not, don't, avoid, advise, suggest, until you, prior to, before you, consequently,
            务必, 必须, 一定要, 请, 建议, 应该, 应当, 应, 需要, 须, 及时, 尽快, 立即, 立刻, 马上, 第一时间, 强烈, 警告, 注意, 重要, 当场,
            切勿, 不要, 请勿, 避免, 禁止, 严禁, 杜绝, 绝不, 不得, 别, 为了安全, 安全起见, 第一件事, 首先要, 上线前, 绝对"""),
    /// Urging that leaves no choice, or says when.
    URGENT("""
            immediately, at once, right away, right now, =now, as soon as, asap, promptly, straight away, must, never, strongly, important,
            warning, critical, danger, caution, after ~ first login, after ~ log in, after ~ sign in, after logging in, after signing in,
            after ~ login, after ~ logon, upon ~ login, on ~ first login, once ~ logged in, highly recommend, before going,
            before using, before production, before ~ production, before you, before exposing, before ~ internet, prior to, in production,
            for security, very first, first thing, do not skip, has to be, have to,
            务必, 必须, 一定要, 立即, 立刻, 马上, 尽快, 及时, 强烈, 首次登录, 首次登陆, 第一次登录, 登录后, 登陆后, 登录以后, 为了安全,
            安全起见, 警告, 第一件事, 上线前, 当场, 第一时间, 切勿, 严禁, 禁止, 绝不, 不得"""),
    FORBID("""
            do not, don't, never, avoid, must not, mustn't, should not, shouldn't, refrain from, instead of, no longer be,
            不要, 请勿, 勿, 避免, 切勿, 禁止, 严禁, 绝不, 不建议, 不得, 不应, 不能, 不可, 不许, 别用, 别把, 别再, 别这样, 别留, 不准, 不要再"""),
    /// What strangers do to machines.
    RISK("""
            attack, attacker, bot, scanner, scan, guess, crack, brute, hack, hacker, steal, compromise, deface, breach, stranger, intruder,
            hijack, take over, exploit, malware, anyone who, whoever, anybody who, thief, abuse, miner, ransomware,
            攻击, 黑客, 爆破, 暴力破解, 扫描, 扫到, 破解, 入侵, 被黑, 被盗, 盗, 挖矿, 木马, 勒索, 泄露, 风险, 被猜, 被人, 敞着, 任何人都能"""),
    NOT("""
            not, no, never, none, nothing, without, cannot, can't, don't, doesn't, isn't, aren't, won't, neither, nor,
            不, 没有, 无, 未, 并非, 勿"""),
    /// Said for those who wish or forgot, and asks nothing of the others.
    CONDITION("""
            if you want, if you wish, if you need, if you would like, if you like, if you forgot, if you forget, if you lose, if you lost,
            if you prefer, if you change, if you changed, if you've, if you have, if you don't remember, forget, forgot, forgotten, lost,
            how to, you can, you may, optionally, can be changed, whenever you, if the password, to set another, should you,
            如需, 如果需要, 如要, 如果想, 如果您想, 如果你想, 如果忘, 如果您忘, 如果你忘, 如果希望, 若要, 若需, 若不记得, 若忘, 忘记, 遗忘, 丢失,
            如何, 怎么, 怎样, 可以, 可通过, 也需要, 同步修改, 对应修改, 想改"""),
    /// Promised for later.
    PLANNED("""
            will be added, will be delivered, will be available, coming soon, =planned, roadmap, in a future, in a later, will follow,
            is planned, are planned, we plan, work in progress, we will force,
            后续支持, 后续版本, 排期, 评估中, 规划中, 开发中, 设计中, 即将支持, 即将推出, 即将上线, 将支持, 将提供, 尚不提供, 尚不支持, 暂不支持, 暂未支持, 敬请期待, 计划支持"""),
    /// Said of something else than the product at hand.
    ELSEWHERE("""
            does not apply, do not apply, not applicable to, other vendor, another vendor, other offer, other offers, other product,
            =competitors, =competitor, sold separately, old server, old host, old machine, previous server, previous host,
            from another panel, from another host, from another provider, from another product, if you come from, if you are coming from,
            不适用, 另售, 其他厂商, 竞品, 友商, 另一款, 旧服务器, 原服务器, 旧主机, 旧面板"""),
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
            更新, 升级, 补丁, 刷新到, 新版, 最新版, 换新, 换版本, 升到, 升上, 更到, 版本管理, 保持新鲜, 热补丁, 取新的, 新的版本, 维护窗口, 保养,
            升至, 自行刷新"""),
    AUTOMATIC("""
            automatic, automatically, auto, unattended, by itself, by themselves, itself, themselves, on its own, on their own, overnight,
            every night, each night, nightly, at night, without you, without asking, background, timer, scheduled, cron, crontab, hands off,
            in the night, every day, each day, daily, each sunday, every sunday, every week, weekly, each morning, in the morning, lazy,
            自动, 自行, 无人值守, 定时, 夜里, 夜间, 凌晨, 后台自, 在后台, 计划任务, 每天, 每日, 每周, 每晚, 它自己, 自己会, 静默"""),
    /// To switch something off, or one way and the other.
    SWITCH("""
            =disable, =disabling, =be disabled, =disables, =turn off, =turn ~ off, =turns ~ off, =turning off, =turn on, =turn ~ on,
            =turns ~ on, =switch off, =switch ~ off, =switches ~ off, =switching off, =switch on, =switch ~ on, =stop, =stopping, =mask, =hold,
            =pause, =suspend, =unhold, =opt out, =stops that, =stops this, =stops it, =ends that, =ends it, =stay where you are, =stay put, =revert, =reverts, =toggle, =uninstall,
            =deactivate, =prevent, =reconfigure, =no longer, =don't want, =do not want, =rather not, =would rather, =no thanks,
            =not your taste, =manual, =decides, =means that you, =forbids, =unmask, =take control, =yourself, =choose no, =select no, =answer no,
            关闭, 禁用, 停用, 停止, 取消, 去掉, 去除, 卸载, 关掉, 屏蔽, 暂停, 不再, 不会再, 开关, 恢复, 挂起, 停掉, 就停,
            不喜欢, 不想, 不需要, 不希望, 改为手动, 改成手动, 手动, 不要, 选否, 选“否, 选"否, 选择否, 别自动"""),
    /// To switch something on.
    SWITCH_ON("""
            =enable, =enabling, =be enabled, =enables, =activate, =activating,
            开启, 启用, 打开, 激活"""),
    /// What is done to get there: a command, a file, a way through menus.
    MEANS("""
            run, execute, edit, delete, remove, comment out, set, change, modify, uncheck, untick, toggle, click, go to, navigate, select,
            choose, press, crontab, cron, under, settings, option, systemctl, dpkg reconfigure, sudo, uninstall, purge, command, file, line,
            key, value, menu, put, tick, chmod, parameter, use,
            运行, 执行, 编辑, 修改, 删除, 注释, 设置为, 设为, 改为, 改成, 写成, 取消勾选, 勾选, 点击, 单击, 进入, 命令, 配置文件, 一行, 选"""),
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
            开放, 放行, 开启, 开通, 放开, 放通, 允许, 监听, 对外, 外部, 外面, 公网, 访问, 连接, 连到, 入方向, 入站, 防火墙, 安全组, 使用, 走, 用到, 服务"""),
    /// Traffic that the machine sends.
    OUTBOUND("""
            outbound, outgoing, egress, get out to, destination host, out to, =out,
            出方向, 出站, 目的地, 对外访问, 主动访问, 外联"""),
    /// Reached from the machine itself alone.
    LOCAL("""
            loopback, localhost, 127, from the machine itself, this machine only, local only, only locally, not reachable, not exposed,
            回环, 仅本机, 只在本机, 本机访问, 不对外, 未对外, 没有对公网"""),
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
            日志, 事件查看器, 审计, 记录, 排错, 排查, 诊断, 留痕"""),
    /// Words that only look like others: what they contain does not count.
    OTHER("""
            =mysql secure installation,   =log in, =log ins, =log out, =log on, =change log, =change logs, =transaction log, =transaction logs, =binary log, =binary logs,
            =system settings, =password authentication, =secure shell, =private network, =private key, =private address, =private ip,
            =server manual, =user manual, =the manual,
            登录后台, 登陆后台, 应用, 响应, 对应, 相应, 适应, 供应, 反应, 请求, 申请, 邀请, 别名, 特别, 分别, 级别, 类别, 识别, 区别, 别的,
            用户, 作用, 费用, 信用, 专用, 公用, 通用, 设备, 设计, 无线, 其他, 其它, 其中, 应该, 更新日志, 变更日志, 二进制日志, 事务日志,
            安全组规则, 不同, 密码学, 私钥密码""");

    private final String words;

    Concept(String words) {
        this.words = words;
    }

    /// Set apart by commas and line ends.
    String words() {
        return words;
    }
}
