pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls
import Rembug.Fgd

Page {
    id: page
    required property AppSession session
    property string form: ""
    property string draft: ""
    property string record: ""
    property bool reviewing: false
    property bool indexOpen: false
    property bool steps: true
    // The shape of the page to begin with, as in "tree"; empty for the steps.
    property string shape: ""

    readonly property Item focused: page.Window.activeFocusItem
    readonly property DigitField digits: page.focused as DigitField
    readonly property bool filling: !page.reviewing && !page.indexOpen
    readonly property bool overview: meeting.meeting && page.steps && page.filling
    readonly property string pageShape: meeting.shapeOf(model.pageAppearance)
    readonly property bool shaped: page.overview || (page.filling && page.pageShape.length > 0)
    readonly property bool closing: page.shaped && !page.overview && page.pageShape === "closing"

    heading: model.pages.length > 0 && page.filling && !page.overview ? model.pages[model.page] : model.title
    subheading: page.overview ? session.villageName : model.title + " · " + session.villageName
    unsent: session.unsent
    refused: session.refused

    function show(number) {
        model.page = number
        page.steps = false
        page.reviewing = false
        page.indexOpen = false
        board.contentY = 0
    }
    function ahead() {
        if (page.indexOpen) {
            page.indexOpen = false
        } else if (page.overview) {
            page.show(meeting.nextOpen())
        } else if (page.reviewing || (page.closing && model.lastPage)) {
            model.finish()
        } else if (!model.goNext()) {
            model.attempted = true
            page.reviewing = true
        }
    }
    function behind() {
        if (page.indexOpen) {
            page.indexOpen = false
        } else if (page.reviewing) {
            page.reviewing = false
        } else if (meeting.meeting) {
            page.steps = true
            board.contentY = 0
        } else {
            model.goBack()
        }
    }
    // What has the focus is where it can be seen.
    onFocusedChanged: {
        let item = page.focused
        while (item && item.parent !== list.contentItem) {
            item = item.parent
        }
        if (item && page.focused.visible) {
            const place = page.focused.mapToItem(list.contentItem, 0, 0)
            if (place.y < list.contentY) {
                list.contentY = Math.max(list.originY, place.y - 8 * Theme.unit)
            } else if (place.y + page.focused.height > list.contentY + list.height) {
                list.contentY = place.y + page.focused.height + 4 * Theme.unit - list.height
            }
        }
    }

    FormModel {
        id: model
        property int lastShown: -1
        session: page.session
        onFinished: page.back()
        onChanged: {
            if (model.page !== model.lastShown) {
                model.lastShown = model.page
                list.positionViewAtBeginning()
            }
        }
        onReached: (index) => list.positionViewAtIndex(index, ListView.Contain)
        Component.onCompleted: page.record.length > 0 ? model.edit(page.record) : page.draft.length > 0 ? model.resume(page.draft) : model.start(page.form)
    }
    MeetingModel {
        id: meeting
        form: model
        onChanged: {
            const wanted = meeting.pageOf(page.shape)
            if (wanted >= 0) {
                page.shape = ""
                page.show(wanted)
            }
        }
    }
    Shortcut { sequences: ["Ctrl+S"]; onActivated: savedMark.flash() }
    Shortcut { sequences: ["Ctrl+PgDown", "Alt+Right"]; enabled: page.filling; onActivated: page.ahead() }
    Shortcut { sequences: ["Ctrl+PgUp", "Alt+Left"]; onActivated: page.behind() }

    body: [
        Rectangle {
            id: strip
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: Theme.touch + Theme.unit
            color: Theme.paper
            AppButton {
                id: indexButton
                objectName: "formIndex"
                anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                visible: model.pages.length > 1 && !meeting.meeting
                glyph: "list"
                text: qsTr("Isi formulir · %1/%2").arg(model.page + 1).arg(model.pages.length)
                onClicked: { page.reviewing = false; page.indexOpen = !page.indexOpen }
            }
            AppText {
                id: savedMark
                objectName: "savedMark"
                function flash() { blink.restart() }
                anchors { left: indexButton.right; leftMargin: 2 * Theme.unit; right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                maximumLineCount: 2
                color: model.error.length > 0 ? Theme.wrong : Theme.done
                text: model.error.length > 0 ? model.error : model.saved.length > 0 ? qsTr("Tersimpan %1").arg(model.saved) : blink.running ? qsTr("Belum ada isian") : ""
                SequentialAnimation {
                    id: blink
                    loops: 3
                    NumberAnimation { target: savedMark; property: "opacity"; to: 0.2; duration: 150 }
                    NumberAnimation { target: savedMark; property: "opacity"; to: 1; duration: 150 }
                }
            }
        },
        SaveFailure { id: failure; objectName: "saveFailure"; form: model; anchors { left: parent.left; right: parent.right; top: strip.bottom } },
        FormNeighbours {
            id: neighbours
            visible: page.filling && !page.shaped
            anchors { top: failure.bottom; horizontalCenter: parent.horizontalCenter }
            width: Math.min(Theme.columnWidth, parent.width - 4 * Theme.unit)
            height: visible ? implicitHeight : 0
            form: model
            fresh: page.record.length === 0
        },
        ListView {
            id: list
            objectName: "questions"
            anchors { left: parent.left; right: parent.right; top: neighbours.bottom; topMargin: Theme.unit; bottom: pad.top }
            visible: page.filling && !page.shaped
            clip: true
            model: model
            spacing: 2 * Theme.unit
            bottomMargin: 3 * Theme.unit
            boundsBehavior: Flickable.StopAtBounds
            // Ordinary pages are there as a whole, so that a keyboard reaches every field; long lists as far as needed.
            cacheBuffer: count > 80 ? 2 * height : 20000
            delegate: QuestionItem {
                id: question
                x: ListView.view ? (ListView.view.width - width) / 2 : 0
                width: ListView.view ? Math.min(Theme.columnWidth, ListView.view.width - 4 * Theme.unit) : 0
                form: model
            }
            DragHandler {
                id: swipe
                property real far: 0
                target: null
                yAxis.enabled: false
                onActiveTranslationChanged: if (active) far = activeTranslation.x
                onActiveChanged: {
                    if (!active && far < -20 * Theme.unit) {
                        page.ahead()
                    } else if (!active && far > 20 * Theme.unit) {
                        page.behind()
                    }
                    far = 0
                }
            }
        },
        Flickable {
            id: board
            objectName: "board"
            anchors { left: parent.left; right: parent.right; top: failure.bottom; bottom: parent.bottom }
            visible: page.shaped
            contentHeight: shapes.height + 4 * Theme.unit
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            MeetingPage {
                id: shapes
                readonly property bool whole: page.shaped && page.pageShape === "tree" && !page.overview
                x: (parent.width - width) / 2
                y: Theme.unit
                width: whole ? parent.width - 4 * Theme.unit : Math.min(Theme.columnWidth, parent.width - 4 * Theme.unit)
                form: model
                meeting: meeting
                shape: page.overview ? "steps" : page.shaped ? page.pageShape : ""
                room: board.height - 4 * Theme.unit
                onGo: (number) => page.show(number)
            }
        },
        FormIndex {
            anchors { left: parent.left; right: parent.right; top: failure.bottom; bottom: parent.bottom }
            visible: page.indexOpen
            form: model
            onChosen: page.indexOpen = false
        },
        FormMissing {
            anchors { left: parent.left; right: parent.right; top: failure.bottom; bottom: parent.bottom }
            visible: page.reviewing && !page.indexOpen
            form: model
            onChosen: page.reviewing = false
        },
        NumberPad {
            id: pad
            objectName: "numberPad"
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            visible: page.filling && !page.shaped && page.digits !== null
            height: visible ? implicitHeight : 0
            target: page.digits
            onNext: page.digits.accepted()
        }
    ]
    footer: [
        AppButton {
            objectName: "previousPage"
            anchors { left: parent.left; leftMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            visible: !page.overview && (!model.firstPage || !page.filling || meeting.meeting)
            text: meeting.meeting && page.filling ? qsTr("Langkah") : qsTr("Sebelumnya")
            glyph: meeting.meeting && page.filling ? "apps" : "arrow_back"
            onClicked: page.behind()
        },
        AppButton {
            objectName: "saveCorrection"
            anchors { right: ahead.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            // Who came to mend one answer need not turn the pages to the end.
            visible: page.record.length > 0 && page.filling && !page.overview && !model.lastPage && model.saved.length > 0 && model.missing.length === 0
            text: qsTr("Simpan perbaikan")
            glyph: "check"
            onClicked: model.finish()
        },
        AppButton {
            id: ahead
            objectName: "nextPage"
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            primary: true
            readonly property bool last: page.reviewing || (page.closing && model.lastPage)
            enabled: model.open && (!last || model.missing.length === 0)
            text: page.indexOpen ? qsTr("Tutup") : last ? qsTr("Selesai") : model.lastPage && !page.overview ? qsTr("Periksa") : qsTr("Berikutnya")
            glyph: last ? "check" : "arrow_forward"
            onClicked: page.ahead()
        }
    ]
}
