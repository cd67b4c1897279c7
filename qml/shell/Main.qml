import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls
import Rembug.Election
import Rembug.Supervisor
import Rembug.Survey
import Rembug.Sync

ApplicationWindow {
    id: window

    required property AppSession session
    required property AppSettings settings

    visible: true
    width: 1280
    height: 800
    color: Theme.paper
    title: "Rembug"

    function go(name, properties) {
        stack.push(pages[name], properties || {}, StackView.Immediate)
    }
    function home() {
        stack.clear()
        stack.push(window.session.supervisor ? pages.supervisor : pages.home, {}, StackView.Immediate)
    }

    readonly property var pages: ({
        "home": homePage, "records": recordsPage, "form": formPage, "count": countPage, "election": electionPage, "tally": tallyPage, "rules": rulesPage, "sync": syncPage, "supervisor": supervisorPage,
        "settings": settingsPage, "search": searchPage, "history": historyPage, "cycle": cyclePage, "map": mapPage
    })

    StackView {
        id: stack
        objectName: "stack"
        anchors.fill: parent
        visible: window.session.unlocked
    }
    Loader {
        anchors.fill: parent
        active: !window.session.unlocked
        sourceComponent: window.session.exists ? unlockPage : setupPage
    }
    Connections {
        target: window.session
        function onChanged() {
            if (window.session.unlocked && stack.depth === 0) {
                window.home()
            } else if (!window.session.unlocked) {
                stack.clear(StackView.Immediate)
            }
        }
    }

    // StackView of Qt 6.4 cannot make bound components, so these reach for the window by its id.
    // qmllint disable unqualified
    Component { id: unlockPage; UnlockPage { session: window.session; settings: window.settings } }
    Component { id: setupPage; SetupPage { session: window.session } }
    Component {
        id: homePage
        HomePage {
            session: window.session
            onOpenRecords: (form, title) => window.go("records", { form: form, heading: title })
            onOpenForm: (form) => window.go("form", { form: form })
            onResumeForm: (draft) => window.go("form", { draft: draft })
            onOpenCount: (draft) => window.go("count", { draft: draft })
            onOpenElection: window.go("election")
            onOpenSupervisor: window.go("supervisor")
            onOpenSync: window.go("sync")
            onOpenSettings: window.go("settings")
            onOpenSearch: window.go("search")
            onOpenCycle: window.go("cycle")
            onOpenRecord: (record) => window.go("form", { record: record })
        }
    }
    Component {
        id: searchPage
        SearchPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onOpenRecord: (record) => window.go("form", { record: record })
            onOpenHistory: (record) => window.go("history", { record: record })
            onResumeForm: (draft) => window.go("form", { draft: draft })
            onOpenCount: (draft) => window.go("count", { draft: draft })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: historyPage
        HistoryPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onOpenRecord: (record) => window.go("form", { record: record })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: cyclePage
        CyclePage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onPlanActivity: window.go("form", { form: "rencana-kegiatan" })
            onOpenRecord: (record) => window.go("form", { record: record })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: recordsPage
        RecordsPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onNewRecord: (form) => window.go("form", { form: form })
            onOpenRecord: (record) => window.go("form", { record: record })
            onOpenHistory: (record) => window.go("history", { record: record })
            onOpenMap: (form) => window.go("map", { form: form, heading: heading })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: mapPage
        RecordsMap {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onOpenRecord: (record) => window.go("form", { record: record })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: formPage
        FormPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: countPage
        CountPage {
            session: window.session
            settings: window.settings
            onBack: stack.pop(StackView.Immediate)
            // The count at hand waits while its run-off is counted.
            onOpenCount: (draft) => stack.replace(window.pages.count, { draft: draft }, StackView.Immediate)
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: electionPage
        ElectionPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onOpenCount: (draft) => window.go("count", { draft: draft })
            onOpenTally: (record) => window.go("tally", { record: record })
            onOpenRules: window.go("rules")
            onOpenCallNames: (heading) => window.go("records", { form: "nama-panggilan", heading: heading })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: tallyPage
        TallyPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onOpenCount: (draft) => stack.replace(window.pages.count, { draft: draft }, StackView.Immediate)
            onOpenRecord: (record) => window.go("form", { record: record })
            onSyncRequested: window.go("sync")
        }
    }
    Component {
        id: rulesPage
        RulesPage {
            session: window.session
            onBack: stack.pop(StackView.Immediate)
            onSyncRequested: window.go("sync")
        }
    }
    Component { id: syncPage; SyncPage { session: window.session; settings: window.settings; onBack: stack.pop(StackView.Immediate) } }
    Component {
        id: supervisorPage
        SupervisorPage {
            session: window.session
            canGoBack: stack.depth > 1
            onBack: stack.pop(StackView.Immediate)
            onSyncRequested: window.go("sync")
            onOpenHome: window.go("home")
            onOpenSearch: window.go("search")
            onOpenHistory: (record) => window.go("history", { record: record })
        }
    }

    Component { id: settingsPage; SettingsPage { session: window.session; settings: window.settings; onBack: stack.pop(StackView.Immediate); onSyncRequested: window.go("sync") } }

    // qmllint enable unqualified

    Binding { target: Theme; property: "name"; value: window.settings.theme }
    Binding { target: Theme; property: "scale"; value: window.settings.textScale }
    Binding { target: Theme; property: "leftHanded"; value: window.settings.leftHanded }
    Binding { target: Theme; property: "calm"; value: window.settings.calm }
    IdleLock {
        anchors.fill: parent
        minutes: window.session.unlocked && !window.session.listening ? window.settings.lockMinutes : 0
        counting: stack.currentItem !== null && stack.currentItem.objectName === "countPage"
        onLock: window.session.lock()
    }

    Rectangle {
        objectName: "errorBar"
        visible: window.session.unlocked && window.session.error.length > 0
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 2 * Theme.unit }
        height: problem.implicitHeight + 4 * Theme.unit
        radius: Theme.radius
        color: Theme.wrongSoft
        border.color: Theme.wrong
        border.width: Theme.thin
        AppText {
            id: problem
            text: window.session.error
            color: Theme.wrong
            anchors { left: parent.left; right: close.left; verticalCenter: parent.verticalCenter; margins: 2 * Theme.unit }
        }
        AppButton {
            id: close
            text: qsTr("Tutup")
            danger: true
            anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: window.session.clearError()
        }
    }
}
