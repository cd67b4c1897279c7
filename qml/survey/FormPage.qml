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
    property bool steps: true
    // The shape of the page to begin with, as in "tree"; empty for the steps.
    property string shape: ""

    readonly property bool overview: meeting.meeting && steps && !reviewing
    readonly property bool shaped: overview || (!reviewing && meeting.shapeOf(model.pageAppearance).length > 0)
    readonly property bool closing: shaped && !overview && meeting.shapeOf(model.pageAppearance) === "closing"

    readonly property bool lastPage: model.page >= model.pages.length - 1

    wide: shaped && meeting.shapeOf(model.pageAppearance) === "tree" && !overview
    heading: model.pages.length > 0 && !reviewing && !overview ? model.pages[model.page] : model.title
    subheading: overview ? session.villageName : model.title + " · " + session.villageName
    unsent: session.unsent
    refused: session.refused

    function show(number) {
        model.page = number
        page.steps = false
        page.reviewing = false
        page.scroller.contentY = 0
    }
    function next() {
        if (page.overview) {
            page.show(meeting.nextOpen())
        } else if (page.reviewing || (page.closing && page.lastPage)) {
            model.finish()
        } else if (page.lastPage) {
            page.reviewing = true
        } else {
            page.show(model.page + 1)
        }
    }

    FormModel {
        id: model
        session: page.session
        onFinished: page.back()
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
    MeetingPage {
        visible: page.shaped
        width: parent.width
        form: model
        meeting: meeting
        shape: page.overview ? "steps" : page.shaped ? meeting.shapeOf(model.pageAppearance) : ""
        room: page.scroller.height - 8 * Theme.unit
        onGo: (number) => page.show(number)
    }
    Flow {
        objectName: "pageIndex"
        visible: model.pages.length > 1 && !meeting.meeting
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: model.pages
            Rectangle {
                id: dot
                required property int index
                width: Math.max(4 * Theme.unit, (page.scroller.contentItem.children[0].width - model.pages.length * Theme.unit) / model.pages.length)
                height: Theme.unit
                radius: height / 2
                color: dot.index === model.page ? Theme.act : dot.index < model.page ? Theme.done : Theme.line
                TapHandler { onTapped: { page.reviewing = false; model.page = dot.index } }
            }
        }
    }
    FormNeighbours { visible: !page.reviewing; width: parent.width; form: model; fresh: page.record.length === 0 }
    Column {
        visible: !page.reviewing && !page.shaped
        width: parent.width
        spacing: 2 * Theme.unit
        Repeater {
            objectName: "questions"
            model: page.shaped ? null : model
            QuestionItem {
                width: parent ? parent.width : 0
                form: model
            }
        }
    }
    Card {
        visible: page.reviewing
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: model.missing.length > 0 ? qsTr("Masih perlu diisi") : qsTr("Semua lengkap") }
        Repeater {
            model: model.missing
            Item {
                id: entry
                required property var modelData
                width: parent ? parent.width : 0
                height: Math.max(Theme.touch, words.implicitHeight)
                Column {
                    id: words
                    anchors { left: parent.left; right: there.left; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: entry.modelData.label }
                    AppText { visible: text.length > 0; width: parent.width; color: Theme.wrong; font.pixelSize: Theme.hint; text: entry.modelData.message }
                }
                AppButton { id: there; text: qsTr("Isi"); anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    onClicked: { page.show(entry.modelData.page) } }
            }
        }
        AppText { visible: model.missing.length === 0; width: parent.width; color: Theme.faint; text: qsTr("Setelah selesai, catatan ini siap dikirim. Ia masih dapat diperbaiki nanti.") }
    }
    footer: [
        AppText {
            objectName: "savedMark"
            anchors { left: parent.left; leftMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            color: model.error.length > 0 ? Theme.wrong : Theme.done
            width: parent.width / 3
            elide: Text.ElideRight
            maximumLineCount: 2
            text: model.error.length > 0 ? model.error : model.saved.length > 0 ? qsTr("Tersimpan %1").arg(model.saved) : ""
        },
        Row {
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            spacing: 2 * Theme.unit
            AppButton {
                objectName: "toSteps"
                visible: meeting.meeting && !page.overview
                text: qsTr("Langkah")
                glyph: "apps"
                onClicked: { page.reviewing = false; page.steps = true; page.scroller.contentY = 0 }
            }
            AppButton {
                objectName: "previousPage"
                visible: (model.page > 0 && !meeting.meeting) || page.reviewing
                text: qsTr("Sebelumnya")
                onClicked: page.reviewing ? page.reviewing = false : model.page = model.page - 1
            }
            AppButton {
                objectName: "nextPage"
                primary: true
                readonly property bool last: page.reviewing || (page.closing && page.lastPage)
                enabled: model.open && (!last || model.missing.length === 0)
                text: last ? qsTr("Selesai") : page.lastPage && !page.overview ? qsTr("Periksa") : qsTr("Berikutnya")
                glyph: last ? "check" : "arrow_forward"
                onClicked: page.next()
            }
        }
    ]
}
